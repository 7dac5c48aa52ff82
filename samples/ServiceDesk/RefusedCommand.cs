namespace ServiceDesk;

/// <summary>A command that the engine refused, and the line of the log that it came from.</summary>
internal sealed record RefusedCommand(int Line, string Command, RejectionReason Reason);
