namespace ChannelRouting;

/// <summary>Where the work order of a command stands.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderOutcome : CommandOutcome
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Its version, for <see cref="Command.ExpectedVersion"/> of a later command.</summary>
    public required long Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required WorkOrderStatus Status { get; init; }

    /// <summary>The line it stands in, or came from.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>Who has it, or had it last; null when nobody.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>The assignment, needed to complete and close it; null when nobody has it.</summary>
    public AssignmentId? Assignment { get; init; }

    /// <summary>
    /// When the channel and queue that were closed as it came are open again, the later of the two: what may be promised to the customer. Null when they were open, when they never open, and of other commands than
    /// <see cref="SubmitWorkOrder"/>.
    /// </summary>
    public Instant? OpensAt { get; init; }

    /// <summary>The latest of its open offers; null when there is none.</summary>
    public OfferId? Offer { get; init; }
}
