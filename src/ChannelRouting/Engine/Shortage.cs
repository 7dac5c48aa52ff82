namespace ChannelRouting.Engine;

/// <summary>What would be in use, and the limit it is over.</summary>
internal readonly record struct Shortage(long Needed, long Limit);
