namespace ChannelRouting;

/// <summary>Gives a queued or offered work order to an agent whom somebody chose, whatever queues and skills the agent has.</summary>
/// <remarks>
/// <para>
/// Events: <see cref="OfferRevoked"/> for its open offers, <see cref="WorkOrderAssigned"/>, <see cref="CapacityExceeded"/> when an over-commit rule let it through, and the clock events that follow.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>, <see cref="RejectionReason.UnknownAgent"/>,
/// <see cref="RejectionReason.StatusForbids"/>, <see cref="RejectionReason.AgentOffline"/>, <see cref="RejectionReason.AgentFull"/>.
/// </para>
/// </remarks>
public sealed record AssignWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Who takes it.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>
    /// <see cref="AssignmentCause.Manual"/> or <see cref="AssignmentCause.Direct"/>: which over-commit rule may let it through. Null means manual; any other is misuse.
    /// </summary>
    public AssignmentCause? Cause { get; init; }
}
