namespace ChannelRouting.Engine;

/// <summary>An accepted command as it is remembered: what it said, as a fingerprint, and what it came to.</summary>
internal readonly record struct RememberedCommand(UInt128 Fingerprint, CommandOutcome Outcome);
