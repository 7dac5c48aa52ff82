namespace ChannelRouting;

/// <summary>Takes up a completed or closed work order again, since it was not done after all.</summary>
/// <remarks>
/// <para>
/// The agent who did it has it again, under a new assignment, when that agent may take work of its queue, has the skills, and has room or an over-commit rule for
/// <see cref="AssignmentCause.Reopen"/>; else it stands in line at its old place, and waits there for an agent who lacks only room if the queue says so
/// (<see cref="WorkQueue.ReturnWaitsFor"/>). Queue, fields and requirements stay. A closed one takes the targets and calendars
/// of the current plan from now on; it is refused when that plan has its queue, channel or priority no longer.
/// </para>
/// <para>Every promise that was kept or missed starts a new cycle at zero; a clock that still runs goes on, unless what started it is undone. Escalation and
/// boost are over; what was dropped of its requirements stays dropped.</para>
/// <para>
/// Events: <see cref="WorkOrderReopened"/>, the clock events that follow, <see cref="WorkOrderAssigned"/> and <see cref="CapacityExceeded"/>.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.Archived"/>,
/// <see cref="RejectionReason.UnknownWorkOrder"/>, <see cref="RejectionReason.UnknownQueue"/>, <see cref="RejectionReason.UnknownChannel"/>,
/// <see cref="RejectionReason.UnknownPriority"/>, <see cref="RejectionReason.StatusForbids"/>.
/// </para>
/// </remarks>
public sealed record ReopenWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>Which work order; at most <see cref="RoutingLimits.ReopensPerWorkOrder"/> times.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Why, for people; null when nothing is said. At most <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? Reason { get; init; }
}
