namespace ChannelRouting;

/// <summary>An alert that is open, or was.</summary>
/// <remarks>A copy: later events do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Alert
{
    /// <summary>Which alert.</summary>
    public required AlertId Id { get; init; }

    /// <summary>The rule that raised it, as it stood then.</summary>
    public required AlertRule Rule { get; init; }

    /// <summary>The queue, channel or calendar it is about; empty when it is about all work together.</summary>
    public required string Key { get; init; }

    /// <summary>When it was raised: the instant at whose end the figure was above the threshold.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>When it was cleared; null while it is open.</summary>
    public Instant? ClearedAt { get; init; }

    /// <summary>The figure when it was raised: counts, rates of 0 to 1, times in seconds; 1 for calendars.</summary>
    public required decimal RaisedValue { get; init; }

    /// <summary>The figure now, or when it was cleared; null where there is no data.</summary>
    public decimal? Value { get; init; }

    /// <summary>When somebody took it on first; null when nobody did.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>Who took it on first; null when nobody did.</summary>
    public Actor? AcknowledgedBy { get; init; }

    /// <summary>What that one noted; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Why nobody can have the work, at most <see cref="RoutingLimits.CausesPerAlert"/>, those of most work first; of open alerts of <see cref="AlertKind.NoStaffedAgent"/> and <see cref="AlertKind.Unroutable"/> only.</summary>
    public IReadOnlyList<AlertCause> Causes { get; init => field = ValueList<AlertCause>.Copy(value); } = ValueList<AlertCause>.Empty;

    /// <summary>Work orders it is about, those that wait longest first, at most <see cref="RoutingLimits.WorkOrdersPerAlert"/>; of open alerts about work in line only.</summary>
    public IReadOnlyList<WorkOrderId> WorkOrders { get; init => field = ValueList<WorkOrderId>.Copy(value); } = ValueList<WorkOrderId>.Empty;

    /// <summary>
    /// Agents of other queues who could help, those with the least to do first, at most <see cref="RoutingLimits.SuggestionsPerAlert"/>; of open alerts of <see cref="AlertKind.Backlog"/>, <see cref="AlertKind.OldestWait"/>
    /// and <see cref="AlertKind.NoStaffedAgent"/> only.
    /// </summary>
    public IReadOnlyList<LendingSuggestion> Suggestions { get; init => field = ValueList<LendingSuggestion>.Copy(value); } = ValueList<LendingSuggestion>.Empty;
}
