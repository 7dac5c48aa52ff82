namespace ChannelRouting;

/// <summary>Where a work order stands in the steps of its queue.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record RoutingStepStatus
{
    /// <summary>The number of the step it is in, 1 for the first; of the last one when all are through.</summary>
    public required int Step { get; init; }

    /// <summary>Whether it waited through all of them.</summary>
    public required bool IsThrough { get; init; }

    /// <summary>When the step is over; null while it is not in line, when all steps are through, and when the calendar has never so much open time.</summary>
    public Instant? EndsAt { get; init; }

    /// <summary>Queues whose agents may have it besides its own queue's.</summary>
    public IReadOnlyList<QueueId> AlsoServedBy { get; init => field = ValueList<QueueId>.Copy(value); } = ValueList<QueueId>.Empty;
}
