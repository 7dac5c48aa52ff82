namespace ChannelRouting;

/// <summary>Changes what is known of a work order that is not final, or sets it aside and takes it up again.</summary>
/// <remarks>
/// <para>
/// What is null stays. The queue and the requirements stay too, unless <see cref="Reclassifies"/> asks for the rules. Priority, type, fields and promised instant choose the SLA promises
/// anew: time spent is kept and only the target moves. What is so already gives no event.
/// </para>
/// <para>
/// Status may ask for <see cref="WorkOrderStatus.Waiting"/>, <see cref="WorkOrderStatus.Suspended"/>, or
/// <see cref="WorkOrderStatus.Assigned"/> and <see cref="WorkOrderStatus.Queued"/> to go on: with the agent who has it when that agent is
/// signed in and has room, else back in line with its old place, where it waits for that agent if the queue says so (<see cref="WorkQueue.ReturnWaitsFor"/>).
/// </para>
/// <para>
/// Events: <see cref="WorkOrderUpdated"/>, <see cref="WorkOrderReclassified"/>, <see cref="WorkOrderStatusChanged"/>, <see cref="WorkOrderRequeued"/>,
/// <see cref="CapacityExceeded"/>, <see cref="OfferRevoked"/> when it is suspended or its agent is no longer eligible, and the clock events that follow.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>,
/// <see cref="RejectionReason.UnknownPriority"/>, <see cref="RejectionReason.StatusForbids"/>.
/// </para>
/// </remarks>
public sealed record UpdateWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Its band from now on; null keeps it.</summary>
    public PriorityId? Priority { get; init; }

    /// <summary>Its type from now on; null keeps it. 1 to <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? Type { get; init; }

    /// <summary>Fields to add or replace; the others stay. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init => field = ValueMap.Copy(value); } = ValueMap.Empty;

    /// <summary>The instant promised to the customer from now on, in whole ticks (a fraction is dropped), up to the last year that calendars reach; null keeps it.</summary>
    public Instant? PromisedAt { get; init; }

    /// <summary>Takes back the instant promised to the customer, so that nothing is promised; not together with <see cref="PromisedAt"/>. Default: it stays.</summary>
    public bool WithdrawsPromise { get; init; }

    /// <summary>
    /// The agents it prefers from now on, in place of those it did, see <see cref="WorkOrderDraft.PreferredAgents"/>; null keeps them. A wait in line is over, and one for these begins if
    /// <see cref="PreferredFor"/> says so. At most <see cref="RoutingLimits.PreferredAgents"/>.
    /// </summary>
    public IReadOnlyList<PreferredAgent>? PreferredAgents { get; init => field = value is null ? null : ValueList<PreferredAgent>.Copy(value); }

    /// <summary>How long it is for these agents alone, see <see cref="WorkOrderDraft.PreferredFor"/>: from now on if it is in line. Only with <see cref="PreferredAgents"/>. Null: it does not wait for them.</summary>
    public Duration? PreferredFor { get; init; }

    /// <summary>The agents who never get it by matching from now on, in place of those it had; null keeps them. At most <see cref="RoutingLimits.ExcludedAgents"/>.</summary>
    public IReadOnlyList<AgentId>? ExcludedAgents { get; init => field = value is null ? null : ValueList<AgentId>.Copy(value); }

    /// <summary>
    /// Whether the current plan's rules run over what is known of it then: queue, requirements, labels, and a priority that nobody named become what they say, and it takes the current plan's promises
    /// and calendars. A queue that was named or that it was moved to stays; so do its place in line and its agent. Where nothing would change there is no event. Default: false.
    /// </summary>
    public bool Reclassifies { get; init; }

    /// <summary>Where it should stand from now on; null keeps it.</summary>
    public WorkOrderStatus? Status { get; init; }
}
