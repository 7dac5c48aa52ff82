namespace ChannelRouting;

/// <summary>Where a work order stands in the line of its queue at one instant, and how long it may wait from then on.</summary>
/// <remarks>
/// How the wait is estimated, and how well, is in docs/concepts/queries.md. It is no promise: what comes later may be more urgent and go first. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record LinePlace
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>In whose line.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>Work orders in that line that go before it by the plan's <see cref="WorkOrderRule"/>, whatever they need; 0 for the first, and whoever asks counts them unseen.</summary>
    public required int AheadCount { get; init; }

    /// <summary>Whether these are all. False: there are more than <see cref="RoutingLimits.LookedAtPerQuery"/>.</summary>
    public required bool IsAheadWhole { get; init; }

    /// <summary>Agents at work who could take it, whether or not they have room now.</summary>
    public required int EligibleAgentCount { get; init; }

    /// <summary>How many work orders of its kind those agents could have in hand together.</summary>
    public required int SlotCount { get; init; }

    /// <summary>How long it may wait from now on; null when that is unknown.</summary>
    public required WaitEstimate? Wait { get; init; }

    /// <summary>Why the wait is unknown; null when it is not.</summary>
    public required WaitUnknownReason? Unknown { get; init; }
}
