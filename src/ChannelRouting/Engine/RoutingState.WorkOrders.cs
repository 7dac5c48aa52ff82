namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    /// <summary>What was so no longer is; that it came in counts from the reopening.</summary>
    private static readonly SlaMoment[] UndoneByReopening = [SlaMoment.Offered, SlaMoment.Assigned, SlaMoment.Waiting, SlaMoment.Suspended, SlaMoment.Completed, SlaMoment.Closed];

    private void On(WorkOrderSubmitted e)
    {
        var draft = e.Draft;
        _orders.Add(draft.Id, new WorkOrderState
        {
            Id = draft.Id,
            Channel = draft.Channel,
            Plan = e.Plan,
            PinnedChannel = draft.Channel,
            PinnedPriority = draft.Priority,
            CreatedAt = e.At,
            StartAt = draft.StartAt > e.At ? draft.StartAt : null,
            FollowUpOf = draft.FollowUpOf,
            PromisedAt = draft.PromisedAt,
            UnknownChannel = e.UnknownChannel,
            Type = draft.Type,
            Priority = draft.Priority,
            IsPriorityNamed = e.IsPriorityNamed == true,
            Fields = draft.Fields,
            OwnRequirements = draft.Requirements,
            Requirements = draft.Requirements,
            Wishes = AgentWishes.Of(draft.PreferredAgents, draft.PreferredFor, draft.ExcludedAgents),
            Band = Plan!.FindBand(draft.Priority)!.Value,
        });
        _plans[e.Plan].WorkOrderCount++;
        CountUnknown(_orders[draft.Id], 1);
    }

    private void On(WorkOrderScheduled e)
    {
        var order = _orders[e.WorkOrder];
        Take(order, e.Classification);
        order.Intake = e.Classification.Intake;
        if (e.Classification.Intake.Any(step => step.Action == IntakeAction.Hold))
            order.Hold = new IntakeHold(order.StartAt, e.Classification.Intake.Any(step => step is { Reason: IntakeReason.ChannelClosed, Action: IntakeAction.Hold }));
        (order.StartAt, order.Bucket, order.Sequence, order.Version) = (e.StartAt, BucketOf(order), LastSequence, LastSequence);
        Classify(order);
        CountLength(order);
        Arm(order, e.At);
    }

    private void On(WorkOrderQueued e)
    {
        var order = _orders[e.WorkOrder];
        if (e.Classification is { } classified)
        {
            Take(order, classified);
            order.Intake = classified.Intake;
        }

        (order.Sequence, order.Bucket) = (e.Sequence, BucketOf(order));
        Classify(order);
        Hold(order, null, WorkOrderStatus.Queued);
        Reach(order, SlaMoment.Submitted, SlaMoment.Queued);
        Arm(order, e.At);
    }

    /// <summary>Lets the order hold the demand of its queue, channel and requirements, in place of another one.</summary>
    private void Classify(WorkOrderState order)
    {
        ReviewDelay(order);
        if (order.Demand?.Key == order.DemandKey) return;
        Declassify(order);
        if (Demands.Hold(order.DemandKey, out var demand))
        {
            demand.Begin(Plan!);
            Matcher.Add(demand);
        }

        order.Demand = demand;
    }

    private void Declassify(WorkOrderState order)
    {
        if (order.Demand is { } demand && Demands.Release(demand)) Matcher.Remove(demand);
        order.Demand = null;
    }

    private void On(WorkOrderUpdated e) => Rearrange(_orders[e.WorkOrder], order =>
    {
        var before = order.FactsNow;
        order.UpdateCount++;
        if (e.Priority is { } priority) (order.Priority, order.PinnedPriority, order.IsPriorityNamed) = (priority, priority, true);
        order.Type = e.Type ?? order.Type;
        order.PromisedAt = e.IsPromiseWithdrawn == true ? null : e.PromisedAt ?? order.PromisedAt;
        order.Fields = Merge(order.Fields, e.Fields);
        (order.Band, order.Bucket) = (BandOf(order), BucketOf(order));
        if (e.PreferredAgents is not null) EndWait(order);
        order.Wishes = AgentWishes.Of(e.PreferredAgents ?? order.Wishes.Preferred, e.PreferredAgents is null ? order.Wishes.PreferredFor : e.PreferredFor, e.ExcludedAgents ?? order.Wishes.Excluded);
        ReviewWait(order);
        NoteNewTies(order, before);
    });

    private void On(WorkOrderAssigned e)
    {
        var (order, agent) = (_orders[e.WorkOrder], _agents[e.Agent]);
        LastAssignment = e.Assignment.Number;
        agent.LastServedSequence = e.Sequence;
        var accepted = order.WasOffered ? order.MadeOffers.LastOrDefault(offer => offer is { Status: OfferStatus.Accepted, Assignment.IsDefault: true }) : null;
        if (accepted is not null) accepted.Assignment = e.Assignment;
        else if (e.Cause == AssignmentCause.Matching) NoteGiven(agent, e.At);
        CountAssignment(order, agent, e.Cause);
        Hold(order, agent, WorkOrderStatus.Assigned);
        (order.Assignment, order.AssignedAt) = (e.Assignment, e.At);
        NoteTies(order, agent);
        Reach(order, SlaMoment.Assigned);
    }

    private void On(WorkOrderStatusChanged e)
    {
        var order = _orders[e.WorkOrder];
        order.UpdateCount++;
        Hold(order, order.Agent, e.To);
        if (e.To == WorkOrderStatus.Waiting) Reach(order, SlaMoment.Waiting);
        else if (e.To == WorkOrderStatus.Suspended) Reach(order, SlaMoment.Suspended);
        else Reach(order, e.To == WorkOrderStatus.Queued ? [SlaMoment.Resumed, SlaMoment.Queued] : [SlaMoment.Resumed]);
    }

    private void On(WorkOrderRequeued e)
    {
        var order = _orders[e.WorkOrder];
        Leave(order, next: null);
        order.Assignment = default;
        Reach(order, SlaMoment.Resumed, SlaMoment.Queued);
        BeginWait(order, e.WaitsFor, e.WaitEndsAt);
        Enter(order, null, WorkOrderStatus.Queued);
        Arm(order, e.At);
    }

    private void On(WorkOrderTransferred e)
    {
        var order = _orders[e.WorkOrder];
        if (e.Queue != e.FromQueue) Forget(order);
        CountUnknown(order, -1);
        if (e.Queue != e.FromQueue) (order.QueueSource, order.Rule) = (QueueSource.Moved, null);
        CountUnknown(order, 1);
        Leave(order, next: null);
        if (e.Queue != e.FromQueue) DropStep(order);
        (order.Queue, order.Assignment) = (e.Queue, default);
        order.Bucket = BucketOf(order);
        Classify(order);
        if (e.RestartsPlace)
        {
            order.Sequence = e.Sequence;
            order.RestartWaiting(e.At);
        }

        if (e.Actor.Kind == ActorKind.Rule) order.MovesByRule++;
        Reach(order, order.Status is WorkOrderStatus.Waiting or WorkOrderStatus.Suspended ? [SlaMoment.Resumed, SlaMoment.Queued] : [SlaMoment.Queued]);
        Enter(order, null, WorkOrderStatus.Queued);
    }

    private void On(WorkOrderCompleted e)
    {
        var order = _orders[e.WorkOrder];
        Hold(order, order.Agent, WorkOrderStatus.Completed);
        order.CompletedAt = e.At;
        Reach(order, SlaMoment.Completed);
        Arm(order, e.At);
    }

    private void On(WorkOrderClosed e)
    {
        Reach(_orders[e.WorkOrder], SlaMoment.Closed);
        End(_orders[e.WorkOrder], WorkOrderStatus.Closed, e.At);
    }

    private void On(WorkOrderReopened e)
    {
        var order = _orders[e.WorkOrder];
        DropStep(order);
        if (order.IsFinal) Revive(order, e.Plan);
        else Classify(order);
        order.ReopenCount++;
        (order.AssignedAt, order.CompletedAt, order.EndedAt, order.Assignment) = (null, null, null, default);
        (order.EscalationLevel, order.BoostBands, order.MovesByRule, order.TakenBackCount) = (0, 0, 0, 0);
        (order.Band, order.Bucket) = (BandOf(order), BucketOf(order));
        order.RestartWaiting(e.At);
        foreach (var undone in UndoneByReopening) order.Reach(undone, 0);
        Reach(order, SlaMoment.Submitted, SlaMoment.Queued, SlaMoment.Reopened);
        Leave(order, next: null);
        BeginWait(order, e.WaitsFor, e.WaitEndsAt);
        Enter(order, null, WorkOrderStatus.Queued);
        Arm(order, e.At);
    }

    /// <summary>What was final holds a plan version again. Who had it let go of it when it ended, so nothing leaves anybody's hands.</summary>
    private void Revive(WorkOrderState order, PlanVersion plan)
    {
        order.Pin(plan);
        order.Agent = null;
        _plans[plan].WorkOrderCount++;
        CountUnknown(order, 1);
        Classify(order);
    }

    private void On(WorkOrderCancelled e) => End(_orders[e.WorkOrder], WorkOrderStatus.Cancelled, e.At);

    private void On(WorkOrderAbandoned e) => End(_orders[e.WorkOrder], WorkOrderStatus.Abandoned, e.At);

    private void On(WorkOrderMerged e)
    {
        var order = _orders[e.WorkOrder];
        order.MergedInto = e.Into;
        End(order, WorkOrderStatus.Merged, e.At);
    }

    private void End(WorkOrderState order, WorkOrderStatus status, Instant at)
    {
        var agent = order.Agent;
        Forget(order);
        DropStep(order);
        DropDelay(order);
        Hold(order, null, status);
        (order.Agent, order.EndedAt) = (agent, at); // Who had it stays on record, but not on the agent's hands.
        Declassify(order);
        Arm(order, at);
        _adopting.Remove(order.Id);
        _plans[order.Plan].WorkOrderCount--;
        CountUnknown(order, -1);
        ForgetIfUnused(order.Plan);
    }

    /// <summary>Moves an order to a status and to an agent's hands or nobody's, and keeps line, units and holdings in step.</summary>
    private void Hold(WorkOrderState order, AgentState? agent, WorkOrderStatus status)
    {
        Leave(order, next: agent);
        Enter(order, agent, status);
    }

    private void Leave(WorkOrderState order, AgentState? next)
    {
        if (IsInLine(order)) Matcher.Dequeue(order);
        UncountLength(order);
        EndWait(order);
        EndHeadRoom(order);
        if (order.Agent is not { } agent) return;
        if (agent != next)
        {
            agent.IdleSinceAt = _at;
            NoteHandled(order);
        }

        Release(order, agent);
    }

    private void Enter(WorkOrderState order, AgentState? agent, WorkOrderStatus status)
    {
        if (!WorkOrderLifecycle.HasMove(order.Status, status)) throw new RoutingInvariantException($"Work order {order.Id} moved from {order.Status} to {status}.");
        if (status != WorkOrderStatus.Queued) NoteLeft(order, status);
        (order.Agent, order.Status, order.Version, order.Hold) = (agent, status, LastSequence, null);
        CountLength(order);
        if (order.WasOffered) NoteRefused(order);
        if (status == WorkOrderStatus.Queued) order.BeginWaiting(_at);
        else order.EndWaiting(_at);
        ReviewStep(order);
        FollowDelays(order);
        ReviewUrgency(order);
        if (agent is not null) Take(order, agent);
        Reconsider(order);
    }

    private void Release(WorkOrderState order, AgentState agent)
    {
        var units = Capacity.CostUnits(Plan!.FindChannel(order.Channel)!, order.Status);
        agent.UsedUnits -= units;
        if (WorkOrderLifecycle.TakesCapacity(order.Status)) agent.Count(order, Plan, -1, units);
        agent.WorkOrders.Remove(order.Id);
        NoteDrained(agent);
        NoteLoad(agent);
    }

    private void Take(WorkOrderState order, AgentState agent)
    {
        var units = Capacity.CostUnits(Plan!.FindChannel(order.Channel)!, order.Status);
        agent.UsedUnits += units;
        if (WorkOrderLifecycle.TakesCapacity(order.Status)) agent.Count(order, Plan, 1, units);
        agent.WorkOrders.Add(order.Id, order);
        NoteDrained(agent);
        NoteLoad(agent);
    }

    public static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, string> changes)
    {
        var merged = new Dictionary<string, string>(fields);
        foreach (var (name, value) in changes) merged[name] = value;
        return merged;
    }
}
