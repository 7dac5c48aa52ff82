namespace ServiceDesk;

/// <summary>A row of the log that was not driven, and why.</summary>
internal sealed record RefusedRow(int Line, string Incident, string Reason, string Value);
