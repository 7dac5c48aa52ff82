namespace ChannelRouting.Engine;

/// <summary>How many work orders and open offers an agent has under a cap of the plan.</summary>
internal readonly record struct HeldCap(int Cap, int Count);
