namespace ChannelRouting;

/// <summary>The promises of a work order as they stood at one instant.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; safe to share between threads.</remarks>
public sealed record SlaHistory
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>As of when.</summary>
    public required Instant At { get; init; }

    /// <summary>The cycles that had started by then, in the order they started.</summary>
    public required IReadOnlyList<SlaCycle> Cycles { get; init => field = ValueList<SlaCycle>.Copy(value); }
}
