using ChannelRouting.Sla;

namespace ChannelRouting.Matching;

/// <summary>What work orders have in common whose scores grow alike: between any two of them the order stays.</summary>
/// <param name="Band">The band that counts.</param>
/// <param name="Scale">What their clocks count; null when none runs.</param>
/// <param name="AllowedTicks">What they have.</param>
/// <param name="IsLate">Whether their due instants have passed, where that counts.</param>
internal readonly record struct UrgencyGroup(int Band, SlaScale? Scale, long AllowedTicks, bool IsLate);
