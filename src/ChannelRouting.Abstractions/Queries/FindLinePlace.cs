namespace ChannelRouting;

/// <summary>Asks where a work order stands in line and how long it may wait; null when none of that id is in line, or whoever asks does not see it.</summary>
/// <remarks>The cost grows with the agents, and with those ahead up to <see cref="RoutingLimits.LookedAtPerQuery"/>. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record FindLinePlace : Query<LinePlace?>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }
}
