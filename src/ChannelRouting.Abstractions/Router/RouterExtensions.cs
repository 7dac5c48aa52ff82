namespace ChannelRouting;

/// <summary>The verbs of a router: one method for each command and query as it is mostly used. What they leave out, such as the command's id, <see cref="IRouter"/> takes with the record.</summary>
/// <remarks>Every command takes who caused it, an agent or a customer for instance; by default the host. Results, exceptions and cancellation are those of <see cref="IRouter"/>. Safe for use by any number of threads at one time.</remarks>
public static class RouterExtensions
{
    /// <summary>Sends <see cref="SubmitWorkOrder"/>: brings in a work order.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> SubmitAsync(this IRouter router, WorkOrderDraft draft, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new SubmitWorkOrder { Draft = draft, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="AssignWorkOrder"/>: gives a work order to a chosen agent.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> AssignAsync(this IRouter router, WorkOrderId workOrder, AgentId agent, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new AssignWorkOrder { WorkOrder = workOrder, Agent = agent, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="UpdateWorkOrder"/> with a status: sets a work order aside, or goes on with it.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> SetStatusAsync(this IRouter router, WorkOrderId workOrder, WorkOrderStatus status, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new UpdateWorkOrder { WorkOrder = workOrder, Status = status, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="UpdateWorkOrder"/> with a priority.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> SetPriorityAsync(this IRouter router, WorkOrderId workOrder, PriorityId priority, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new UpdateWorkOrder { WorkOrder = workOrder, Priority = priority, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="CompleteWorkOrder"/>: the work is done.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> CompleteAsync(this IRouter router, WorkOrderId workOrder, AssignmentId assignment, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new CompleteWorkOrder { WorkOrder = workOrder, Assignment = assignment, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="CloseWorkOrder"/>: the wrap-up is done.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> CloseAsync(this IRouter router, WorkOrderId workOrder, AssignmentId assignment, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new CloseWorkOrder { WorkOrder = workOrder, Assignment = assignment, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="CancelWorkOrder"/>: gives up a work order, for a reason or without one.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> CancelAsync(this IRouter router, WorkOrderId workOrder, string? reason = null, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new CancelWorkOrder { WorkOrder = workOrder, Reason = reason, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="TransferWorkOrder"/>: moves a work order to a queue, and there into the hands of an agent or in line.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> TransferAsync(this IRouter router, WorkOrderId workOrder, QueueId queue, AgentId? agent = null, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new TransferWorkOrder { WorkOrder = workOrder, Queue = queue, Agent = agent, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="RecordInteraction"/>: says what happened with the customer, once if the interaction has an id.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> RecordAsync(this IRouter router, WorkOrderId workOrder, InteractionKind kind, InteractionId? interaction = null, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new RecordInteraction { WorkOrder = workOrder, Kind = kind, Interaction = interaction, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="RecordSatisfaction"/>: says how satisfied the customer was, 1 to 5, once if the feedback has an id.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> RateAsync(this IRouter router, WorkOrderId workOrder, int overall, InteractionId? feedback = null, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new RecordSatisfaction { WorkOrder = workOrder, Satisfaction = new Satisfaction { Overall = overall, Feedback = feedback }, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="EscalateWorkOrder"/>: hands a work order's problem up one level, or to the level given, for a role to see to.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> EscalateAsync(this IRouter router, WorkOrderId workOrder, string? role = null, int? level = null, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new EscalateWorkOrder { WorkOrder = workOrder, Role = role, Level = level, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="ReopenWorkOrder"/>: goes on with a work order that was completed or closed, for a reason or without one.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> ReopenAsync(this IRouter router, WorkOrderId workOrder, string? reason = null, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new ReopenWorkOrder { WorkOrder = workOrder, Reason = reason, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="AbandonWorkOrder"/>: the customer left before being served, for a reason or without one.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> AbandonAsync(this IRouter router, WorkOrderId workOrder, string? reason = null, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new AbandonWorkOrder { WorkOrder = workOrder, Reason = reason, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="MergeWorkOrder"/>: ends a work order, and another one goes on in its place.</summary>
    public static ValueTask<CommandResult<WorkOrderOutcome>> MergeAsync(this IRouter router, WorkOrderId workOrder, WorkOrderId into, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new MergeWorkOrder { WorkOrder = workOrder, Into = into, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="BeginAcceptingOffer"/>: the agent is about to accept.</summary>
    public static ValueTask<CommandResult<OfferOutcome>> BeginAcceptingAsync(this IRouter router, OfferId offer, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new BeginAcceptingOffer { Offer = offer, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="AcceptOffer"/>: the agent takes the work order.</summary>
    public static ValueTask<CommandResult<OfferOutcome>> AcceptAsync(this IRouter router, OfferId offer, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new AcceptOffer { Offer = offer, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="DeclineOffer"/>: the agent does not take the work order, for a reason or without one.</summary>
    public static ValueTask<CommandResult<OfferOutcome>> DeclineAsync(this IRouter router, OfferId offer, string? reason = null, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new DeclineOffer { Offer = offer, Reason = reason, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="SaveAgent"/>: adds an agent, or replaces what is known of one.</summary>
    public static ValueTask<CommandResult<AgentOutcome>> SaveAgentAsync(this IRouter router, AgentProfile profile, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new SaveAgent { Profile = profile, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="SignInAgent"/>: the agent is there and takes work.</summary>
    public static ValueTask<CommandResult<AgentOutcome>> SignInAsync(this IRouter router, AgentId agent, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new SignInAgent { Agent = agent, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="SetAgentPresence"/> with <see cref="AgentPresence.Offline"/>: the agent has left, and takes no new work.</summary>
    public static ValueTask<CommandResult<AgentOutcome>> SignOutAsync(this IRouter router, AgentId agent, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new SetAgentPresence { Agent = agent, Presence = AgentPresence.Offline, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="SetAgentPresence"/>: says whether a signed-in agent is there.</summary>
    public static ValueTask<CommandResult<AgentOutcome>> SetPresenceAsync(this IRouter router, AgentId agent, AgentPresence presence, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new SetAgentPresence { Agent = agent, Presence = presence, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="SetChannelAvailability"/>: says whether an agent takes new work of a channel.</summary>
    public static ValueTask<CommandResult<AgentOutcome>> SetAvailabilityAsync(this IRouter router, AgentId agent, ChannelId channel, bool isAvailable, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new SetChannelAvailability { Agent = agent, Channel = channel, IsAvailable = isAvailable, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="StartAgentShift"/>: the agent is on shift, until an instant or until its end is reported.</summary>
    public static ValueTask<CommandResult<AgentOutcome>> StartShiftAsync(this IRouter router, AgentId agent, Instant? endsAt = null, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new StartAgentShift { Agent = agent, EndsAt = endsAt, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="EndAgentShift"/>: the agent is not on shift.</summary>
    public static ValueTask<CommandResult<AgentOutcome>> EndShiftAsync(this IRouter router, AgentId agent, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new EndAgentShift { Agent = agent, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="ApplyPlan"/>: makes a plan the current one.</summary>
    public static ValueTask<CommandResult<PlanOutcome>> ApplyPlanAsync(this IRouter router, RoutingPlan plan, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new ApplyPlan { Plan = plan, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="AdoptTimeZones"/>: lets all calendars go by another edition of the time-zone database from now on.</summary>
    public static ValueTask<CommandResult<TimeZonesOutcome>> AdoptTimeZonesAsync(this IRouter router, string timeZoneVersion, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new AdoptTimeZones { TimeZoneVersion = timeZoneVersion, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="AcknowledgeAlert"/>: somebody sees to an alert.</summary>
    public static ValueTask<CommandResult<AlertOutcome>> AcknowledgeAlertAsync(this IRouter router, AlertId alert, string? note = null, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new AcknowledgeAlert { Alert = alert, Note = note, Actor = actor }, cancellationToken);

    /// <summary>Sends <see cref="WithdrawPlan"/>: takes back a plan that has yet to start.</summary>
    public static ValueTask<CommandResult<PlanOutcome>> WithdrawPlanAsync(this IRouter router, Instant startAt, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.ExecuteAsync(new WithdrawPlan { StartAt = startAt, Actor = actor }, cancellationToken);

    /// <summary>Asks <see cref="FindWorkOrder"/>; null when none of that id came in.</summary>
    public static ValueTask<WorkOrder?> FindWorkOrderAsync(this IRouter router, WorkOrderId workOrder, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new FindWorkOrder { WorkOrder = workOrder }, cancellationToken);

    /// <summary>Asks <see cref="FindSlaHistory"/>: the promises of a work order and what happened to them, now or as of a past instant.</summary>
    public static ValueTask<SlaHistory?> FindSlaHistoryAsync(this IRouter router, WorkOrderId workOrder, Instant? at = null, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new FindSlaHistory { WorkOrder = workOrder, At = at }, cancellationToken);

    /// <summary>Asks <see cref="FindAgent"/>; null when none of that id was saved.</summary>
    public static ValueTask<Agent?> FindAgentAsync(this IRouter router, AgentId agent, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new FindAgent { Agent = agent }, cancellationToken);

    /// <summary>Asks <see cref="FindOffer"/>; null when none of that number was made.</summary>
    public static ValueTask<Offer?> FindOfferAsync(this IRouter router, OfferId offer, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new FindOffer { Offer = offer }, cancellationToken);

    /// <summary>Asks <see cref="ListWorkOrders"/>: a page of work orders; without a question, the first page of all.</summary>
    public static ValueTask<WorkOrderPage> ListWorkOrdersAsync(this IRouter router, ListWorkOrders? query = null, CancellationToken cancellationToken = default) =>
        router.QueryAsync(query ?? new ListWorkOrders(), cancellationToken);

    /// <summary>Asks <see cref="CountWorkOrders"/>: how many work orders a filter means, and how they divide; without a question, all.</summary>
    public static ValueTask<WorkOrderCounts> CountWorkOrdersAsync(this IRouter router, CountWorkOrders? query = null, CancellationToken cancellationToken = default) =>
        router.QueryAsync(query ?? new CountWorkOrders(), cancellationToken);

    /// <summary>Asks <see cref="GetInbox"/>: an agent's open offers and work; null when none of that id was saved, or the actor does not see it.</summary>
    public static ValueTask<Inbox?> GetInboxAsync(this IRouter router, AgentId agent, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new GetInbox { Agent = agent, Actor = actor }, cancellationToken);

    /// <summary>Asks <see cref="FindLinePlace"/>: how many go before a work order in line, and how long it may wait; null when it is not in line, or the actor does not see it.</summary>
    public static ValueTask<LinePlace?> FindLinePlaceAsync(this IRouter router, WorkOrderId workOrder, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new FindLinePlace { WorkOrder = workOrder, Actor = actor }, cancellationToken);

    /// <summary>Asks <see cref="GetPlan"/>: the current plan.</summary>
    public static ValueTask<RoutingPlan> GetPlanAsync(this IRouter router, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new GetPlan(), cancellationToken);

    /// <summary>Asks <see cref="GetFairness"/>: which agents got how much of a queue's work, and why not the same.</summary>
    public static ValueTask<FairnessReport?> GetFairnessAsync(this IRouter router, QueueId queue, AgentId? after = null, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new GetFairness { Queue = queue, After = after }, cancellationToken);

    /// <summary>Asks <see cref="GetFairness"/> about an interval.</summary>
    /// <param name="router">The router.</param>
    /// <param name="queue">Which queue.</param>
    /// <param name="from">The first instant; null: from the first window on that is kept.</param>
    /// <param name="until">The end, not included; null: until now.</param>
    /// <param name="after">Only agents whose id comes after this one. Null: from the first on.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    public static ValueTask<FairnessReport?> GetFairnessAsync(this IRouter router, QueueId queue, Instant? from, Instant? until, AgentId? after = null, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new GetFairness { Queue = queue, SinceAt = from, UntilAt = until, After = after }, cancellationToken);

    /// <summary>Asks <see cref="GetMetrics"/>: figures of all work, or told apart by a slice; null when the router counts none.</summary>
    /// <param name="router">The router.</param>
    /// <param name="metrics">Which figures.</param>
    /// <param name="by">The dimensions of a slice that is counted; null: all work together.</param>
    /// <param name="window">The time they are of.</param>
    /// <param name="at">An instant in the day, week or month that is meant; null: the one that runs.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    public static ValueTask<MetricTable?> GetMetricsAsync(this IRouter router, IReadOnlyList<MetricId> metrics, IReadOnlyList<MetricDimension>? by = null, MetricWindow window = MetricWindow.Live, Instant? at = null, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new GetMetrics { Metrics = metrics, By = by ?? [], Window = window, At = at }, cancellationToken);

    /// <summary>Asks <see cref="GetGoals"/>: which goals of the plan are met; null when the router counts no metrics.</summary>
    public static ValueTask<GoalReport?> GetGoalsAsync(this IRouter router, Instant? at = null, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new GetGoals { At = at }, cancellationToken);

    /// <summary>Asks <see cref="GetAlerts"/>: which alerts are open, and on demand which were cleared; null when the router watches none.</summary>
    public static ValueTask<AlertReport?> GetAlertsAsync(this IRouter router, bool includesCleared = false, Actor actor = default, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new GetAlerts { IncludesCleared = includesCleared, Actor = actor }, cancellationToken);

    /// <summary>Asks <see cref="GetPlanHistory"/>: which plans were applied, and which are yet to start.</summary>
    public static ValueTask<PlanHistory> GetPlanHistoryAsync(this IRouter router, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new GetPlanHistory(), cancellationToken);

    /// <summary>Asks <see cref="PreviewPlan"/>: what applying a plan now would mean for open work, a page at a time.</summary>
    public static ValueTask<PlanPreview> PreviewPlanAsync(this IRouter router, ApplyPlan command, WorkOrderId? after = null, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new PreviewPlan { Command = command, After = after }, cancellationToken);

    /// <summary>Asks <see cref="PreviewWorkOrder"/>: what would become of a work order if it were submitted now, and who would get it.</summary>
    public static ValueTask<WorkOrderPreview> PreviewAsync(this IRouter router, WorkOrderDraft draft, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new PreviewWorkOrder { Draft = draft }, cancellationToken);

    /// <summary>Asks <see cref="ExplainWorkOrder"/>: why a work order waits, and which single changes would bring it to an agent; null when none of that id came in.</summary>
    public static ValueTask<WorkOrderExplanation?> ExplainAsync(this IRouter router, WorkOrderId workOrder, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new ExplainWorkOrder { WorkOrder = workOrder }, cancellationToken);

    /// <summary>Asks <see cref="FindDecisions"/>: how matching came to give or offer a work order, the latest decision first, of those that are kept.</summary>
    public static ValueTask<DecisionPage> FindDecisionsAsync(this IRouter router, WorkOrderId? workOrder = null, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new FindDecisions { WorkOrder = workOrder }, cancellationToken);

    /// <summary>Asks <see cref="WhyNot"/>: every reason for which an agent does not get a work order now; null when either is not known.</summary>
    public static ValueTask<AgentEligibility?> WhyNotAsync(this IRouter router, WorkOrderId workOrder, AgentId agent, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new WhyNot { WorkOrder = workOrder, Agent = agent }, cancellationToken);

    /// <summary>Asks <see cref="GetRouterStatus"/>: how the router itself is doing.</summary>
    public static ValueTask<RouterStatus> GetStatusAsync(this IRouter router, CancellationToken cancellationToken = default) =>
        router.QueryAsync(new GetRouterStatus(), cancellationToken);
}
