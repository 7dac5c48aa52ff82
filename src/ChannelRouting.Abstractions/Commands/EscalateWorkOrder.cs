namespace ChannelRouting;

/// <summary>Hands a work order's problem up: to a level, for a role to see to, and to another queue if one is named.</summary>
/// <remarks>
/// <para>
/// The level only rises: one that was reached before gives no event, but the queue counts. Rules and goals may ask for it (<see cref="Condition.EscalationField"/>).
/// With a queue it is transferred there, out of an agent's hands too; without one it stays where it is.
/// </para>
/// <para>
/// Events: <see cref="WorkOrderEscalated"/>, <see cref="OfferRevoked"/> and <see cref="WorkOrderTransferred"/> with a queue, and the clock events that follow.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>,
/// <see cref="RejectionReason.UnknownQueue"/>, <see cref="RejectionReason.StatusForbids"/>,
/// <see cref="RejectionReason.QueueFull"/>.
/// </para>
/// </remarks>
public sealed record EscalateWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>Which work order; one that is in line, offered, in hands, waiting or suspended.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The level, 1 to <see cref="RoutingLimits.EscalationLevels"/>; null: one above the present one.</summary>
    public int? Level { get; init; }

    /// <summary>The role that is to see to it, an open word; null when nobody is named. At most <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? Role { get; init; }

    /// <summary>The queue it goes to; must be in the plan. Null: it stays.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>Why, for people; null when nothing is said. At most <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? Reason { get; init; }
}
