namespace ChannelRouting.Tests.Support;

/// <summary>A command that no engine knows: an invariant broken from outside.</summary>
internal sealed record BrokenCommand : Command<TimeOutcome>;
