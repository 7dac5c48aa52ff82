namespace ChannelRouting;

/// <summary>Moves a work order to another queue, or hands it to an agent. Who had it has it no longer.</summary>
/// <remarks>
/// <para>
/// It stands in line in that queue, at its old place unless the queue says otherwise (<see cref="WorkQueue.TransferRestartsPlace"/>); requirements and SLA promises
/// stay. What it remembers of refusals is forgotten when the queue is another. With an agent it is assigned at once, whatever queues and skills the agent has.
/// </para>
/// <para>
/// To the queue it is in takes it from its agent and puts it back in line at its place; matching may give it to the same agent again, unless that one takes no new
/// work. To the line where it stands, or to the agent who works on it, changes nothing.
/// </para>
/// <para>
/// Events: <see cref="OfferRevoked"/> for its open offers, <see cref="WorkOrderTransferred"/>, <see cref="WorkOrderAssigned"/> with an agent,
/// <see cref="CapacityExceeded"/> when an over-commit rule let it through, and the clock events that follow.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>,
/// <see cref="RejectionReason.UnknownAgent"/>, <see cref="RejectionReason.UnknownQueue"/>, <see cref="RejectionReason.StatusForbids"/>,
/// <see cref="RejectionReason.AgentOffline"/>, <see cref="RejectionReason.AgentFull"/>, <see cref="RejectionReason.QueueFull"/> when it would stand in line in another queue.
/// </para>
/// </remarks>
public sealed record TransferWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The queue it goes to; must be in the plan.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>Who takes it at once; null puts it in line.</summary>
    public AgentId? Agent { get; init; }
}
