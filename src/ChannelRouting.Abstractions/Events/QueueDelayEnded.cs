namespace ChannelRouting;

/// <summary>A work order has been in line for so long that agents may have it with whom its queue has a delay.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record QueueDelayEnded : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which delay is over: the <see cref="QueueTerm.Delay"/> of one agent or more.</summary>
    public required Duration Delay { get; init; }
}
