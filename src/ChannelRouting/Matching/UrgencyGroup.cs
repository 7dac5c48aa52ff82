using ChannelRouting.Sla;

namespace ChannelRouting.Matching;

/// <summary>What work orders have in common whose scores grow alike: between any two of them the order stays.</summary>
/// <param name="Part">The band that counts, and the bucket in it.</param>
/// <param name="Scale">What their clocks count; null when none runs.</param>
/// <param name="AllowedTicks">What they have.</param>
/// <param name="IsLate">Whether their due instants have passed, where that counts.</param>
internal readonly record struct UrgencyGroup(int Part, SlaScale? Scale, long AllowedTicks, bool IsLate);
