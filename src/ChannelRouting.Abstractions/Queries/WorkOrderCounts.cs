namespace ChannelRouting;

/// <summary>How many work orders a filter means, and how they divide.</summary>
/// <remarks>Values that none of them has are left out. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderCounts
{
    /// <summary>All of them, 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Those of them with a promise that is late (<see cref="WorkOrderFilter.IsOverdue"/>).</summary>
    public required int OverdueCount { get; init; }

    /// <summary>By queue, in the order of the ids.</summary>
    public required IReadOnlyList<Facet<QueueId>> ByQueue { get; init => field = ValueList<Facet<QueueId>>.Copy(value); }

    /// <summary>By status, in the order of the enumeration.</summary>
    public required IReadOnlyList<Facet<WorkOrderStatus>> ByStatus { get; init => field = ValueList<Facet<WorkOrderStatus>>.Copy(value); }

    /// <summary>By channel, in the order of the ids.</summary>
    public required IReadOnlyList<Facet<ChannelId>> ByChannel { get; init => field = ValueList<Facet<ChannelId>>.Copy(value); }

    /// <summary>By priority, in the order of the ids.</summary>
    public required IReadOnlyList<Facet<PriorityId>> ByPriority { get; init => field = ValueList<Facet<PriorityId>>.Copy(value); }

    /// <summary>Whether these are all. False: <see cref="RoutingLimits.LookedAtPerQuery"/> were looked at one by one and there are more, so that every figure is "at least".</summary>
    public required bool IsWhole { get; init; }
}
