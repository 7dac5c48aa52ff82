namespace ChannelRouting.Engine;

/// <summary>How many work orders and open offers an agent has under a cap of the plan, and the units they take.</summary>
internal readonly record struct HeldCap(int Cap, int Count, long Units);
