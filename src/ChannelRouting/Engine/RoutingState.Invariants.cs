using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    /// <summary>Counts everything again and compares. Costs a walk over the whole state: for tests and for suspicion.</summary>
    /// <exception cref="RoutingInvariantException">Something does not add up.</exception>
    public void CheckInvariants()
    {
        foreach (var agent in _agents.Values) CheckAgent(agent);
        foreach (var order in _orders.Values) CheckOrder(order);
        foreach (var (queue, ledger) in _ledgers) CheckLedger(queue, ledger);
        var offers = _orders.Values.Sum(order => order.MadeOffers.Count);
        Require(offers == _offers.Count, $"{_offers.Count} offers are known, but the work orders hold {offers}.");
        Require(_archived.Count == _archiveOrder.Count && !_orders.Keys.Any(IsArchived), "A work order is archived and here.");
        var armed = _orders.Values.Sum(order => order.Clocks.Count(clock => clock.Deadline is not null) + order.Offers.Count + order.Refusals.Values.Count(refusal => refusal.Deadline is not null) + (order.Deadline is null ? 0 : 1) + (order.Step?.End is null ? 0 : 1) + (order.Delay?.End is null ? 0 : 1))
            + _agents.Values.Count(agent => agent.PauseEnd is not null) + _agents.Values.Count(agent => agent.ShiftEnd is not null)
            + _roomHolders.Count + _agents.Values.Count(agent => agent.AssignmentPauseEnd is not null) + _agents.Values.Count(agent => agent.RampUpEnd is not null) + _planStarts.Count + (_calendarEnds.Exists(end => !end.IsSaid) ? 1 : 0);
        Require(armed == Deadlines.Count, $"{Deadlines.Count} deadlines are set, but {armed} are held.");
        Require(_ties.Count == _tieOrder.Count && _ties.Count <= RoutingLimits.RememberedTies, "More is remembered of who served whom than may be.");
        Require(_planStarts.All(start => start.Key == start.Value.Scheduled.StartAt && start.Key > LastInstant), "A plan was to start and did not.");
        Require(_planRecords.Count <= RoutingLimits.RememberedPlans && (_planRecords.Count == 0 ? default : _planRecords[^1].Version) == PlanVersion, "The history does not end with the current plan.");
        Require(_adopting.All(id => _orders.TryGetValue(id, out var order) && !order.IsFinal), "A work order that ended is to adopt a plan.");
        Require(_unweighed.All(id => _orders.TryGetValue(id, out var order) && order.WaitsSince is not null) && (_unweighed.Count == 0 || Plan!.WorkOrderRule == WorkOrderRule.Custom), "A work order that is not in line is to be weighed.");
        var classified = _orders.Values.Count(order => order.Demand is not null);
        Require(Demands.All.Sum(demand => demand.HolderCount) == classified && _orders.Values.All(order => order.IsFinal == (order.Demand is null)), "A demand is not held by those who ask it.");
        foreach (var (queue, length) in _lengths) Require(length == _orders.Values.Count(order => order.IsInLength && order.Queue == queue), $"The line of queue {queue} counts {length} wrongly.");
        Require(UnclassifiedCount == _orders.Values.Count(order => order is { IsFinal: false, QueueSource: QueueSource.Fallback }), $"{UnclassifiedCount} work orders are counted as unclassified.");
        Require(UnknownChannelCount == _orders.Values.Count(order => order is { IsFinal: false, UnknownChannel: not null }), $"{UnknownChannelCount} work orders are counted as of an unknown channel.");
        CheckListings();
        foreach (var (version, plan) in _plans)
        {
            var holders = _orders.Values.Count(order => !order.IsFinal && order.Plan == version);
            Require(holders == plan.WorkOrderCount, $"Plan {version} counts {plan.WorkOrderCount} work orders, but {holders} hold it.");
        }
    }

    private static void Require(bool holds, string message)
    {
        if (!holds) throw new RoutingInvariantException(message);
    }

    private void CheckLedger(QueueId queue, QueueLedger ledger)
    {
        Require(Plan!.FindQueue(queue)?.Fairness is not null, $"Queue {queue} keeps a ledger for nobody.");
        Require(ledger.AssignmentCount == ledger.Tallies.Values.Sum(tally => tally.Figures.AssignmentCount), $"The ledger of queue {queue} counts {ledger.AssignmentCount} assignments in all.");
        foreach (var (id, tally) in ledger.Tallies)
        {
            Require(tally.IsServing == tally.Agent.Serves(queue) && tally.IsServing == tally.Agent.Tallies.Contains(tally), $"The ledger of queue {queue} and agent {id} disagree.");
            Require(tally.IsAtShare == (tally.Figures.AssignmentCount >= ledger.Most), $"The ledger of queue {queue} has agent {id} at its share, or not, wrongly.");
        }

        foreach (var agent in _agents.Values)
        {
            var presence = agent.Serves(queue) ? PresenceOf(agent, queue, Capacity.IsFull(agent, Plan)) : default;
            Require(presence == (ledger.Tallies.GetValueOrDefault(agent.Id)?.Presence ?? default), $"The ledger of queue {queue} counts the time of agent {agent.Id} wrongly.");
        }
    }

    private void CheckAgent(AgentState agent)
    {
        var used = UnitsOf(agent);
        Require((agent.CapacityUnits, Deadlines.DueAt(agent.RampUpEnd)) == Plan!.CapacityAt(agent.Profile, LastInstant), $"Agent {agent.Id} has the capacity of another day.");
        Require(used == agent.UsedUnits, $"Agent {agent.Id} counts {agent.UsedUnits} units, but its work orders take {used}.");
        Require(CountsOf(agent).SequenceEqual(agent.HeldCaps.ToArray()), $"Agent {agent.Id} counts its work under caps wrongly.");
        Require(agent.UnavailableChannels.All(channel => Plan!.FindChannel(channel) is not null), $"Agent {agent.Id} is not available on a channel that is none.");
        Require(agent.Profile.Queues.All(queue => Plan!.FindQueue(queue) is not null), $"Agent {agent.Id} serves a queue that is none.");
        Require(agent.Presence != AgentPresence.Draining || agent.WorkOrders.Count > 0, $"Agent {agent.Id} drains without work.");
        Require(agent.ShiftEnd is null || agent.IsOnShift == true, $"Agent {agent.Id} is off a shift that ends.");
        CheckHeadRoom(agent);
        Require(agent.Offers.Skip(Plan.Plan.MaxOffersPerAgent ?? RoutingLimits.OffersPerAgent).All(offer => offer.OfferedAt <= _planRecords[^1].AppliedAt), $"Agent {agent.Id} was offered more than the plan allows.");
        foreach (var order in agent.PrivateLine)
            Require(order.WaitsFor?.Contains(agent) == true && order.Status is WorkOrderStatus.Queued or WorkOrderStatus.Offered, $"Work order {order.Id} is {order.Status} and stands in the line of agent {agent.Id}.");
        foreach (var order in agent.WorkOrders.Values)
            Require(order.Agent == agent && !order.IsFinal, $"Agent {agent.Id} has work order {order.Id}, which is {order.Status} elsewhere.");
    }

    private void CheckHeadRoom(AgentState agent)
    {
        Require((agent.HeadRoomFor is not null) == _roomHolders.Contains(agent) && (agent.HeadRoomFor is null) == (agent.HeadRoomEnd is null), $"Agent {agent.Id} and the list of those who hold room disagree.");
        if (agent.HeadRoomFor is not { } order) return;
        Require(order.HeadRoomWith == agent && agent.HeldUnits == Capacity.ReservedUnits(Plan!.FindChannel(order.Channel)!), $"Agent {agent.Id} holds room for work order {order.Id} wrongly.");
        Require(Matching.Eligibility.FindHeadRoomEnd(agent, order, this) is null, $"Agent {agent.Id} holds room for work order {order.Id} in vain.");
    }

    private IEnumerable<HeldCap> CountsOf(AgentState agent) => agent.WorkOrders.Values
        .Where(order => WorkOrderLifecycle.TakesCapacity(order.Status))
        .Concat(agent.Offers.Select(offer => offer.Order))
        .SelectMany(order => new (int Cap, WorkOrderState Order)[] { (Plan!.CapOf(order.Channel), order), (Plan.CapOf(order.Queue), order), (Plan.Preferences.InHand, order) })
        .Where(held => held.Cap != CompiledPlan.NoCap)
        .GroupBy(held => held.Cap, held => (long)Capacity.UnitsOf(held.Order, agent, Plan!))
        .Select(held => new HeldCap(held.Key, held.Count(), held.Sum()))
        .Concat(_ledgers.Where(ledger => ledger.Value.Tallies.GetValueOrDefault(agent.Id)?.IsAtShare == true).Select(ledger => new HeldCap(Plan!.ShareCapOf(ledger.Key), 1, 0)))
        .OrderBy(held => held.Cap);

    private void CheckOrder(WorkOrderState order)
    {
        if (!order.IsFinal) CheckNames(order);
        var isHeld = order.Agent is not null && !order.IsFinal;
        Require(isHeld == (order.Agent?.WorkOrders.ContainsKey(order.Id) ?? false), $"Work order {order.Id} and its agent disagree.");
        Require(order.Status != WorkOrderStatus.Queued || order.Agent is null, $"Work order {order.Id} is in line and with an agent.");
        Require((order.Status == WorkOrderStatus.Offered) == (order.Offers.Count > 0), $"Work order {order.Id} is {order.Status} with {order.Offers.Count} open offers.");
        Require(order.Offers.All(offer => offer.Agent.Offers.Contains(offer) && offer.Status == OfferStatus.Open), $"Work order {order.Id} holds a dead offer.");
        Require((order.WaitsFor is null) == (order.WaitEndsAt is null) && order.WaitsFor?.All(agent => agent.PrivateLine.Contains(order)) != false, $"Work order {order.Id} waits for an agent who does not know.");
        Require(order.WaitsFor?.All(agent => Matching.Eligibility.FindAffinityEnd(agent, order, order.WaitEndsAt!.Value, this) is null) != false, $"Work order {order.Id} waits for an agent in vain.");
        Require(order.HeadRoomWith is null || order.HeadRoomWith.HeadRoomFor == order, $"Work order {order.Id} has room with an agent who does not know.");
        Require((NextOf(order) is null) == (order.Deadline is null), $"Work order {order.Id} is {order.Status} with {(order.Deadline is null ? "no" : "a")} deadline.");
        CheckStep(order);
        CheckDelay(order);
        CheckPlace(order);
        Require(StandsInLine(order) == order.IsInLength && (!order.IsInLength || _lengths.ContainsKey(order.Queue)), $"Work order {order.Id} is counted in a line where it does not stand.");
        Require(order.Hold is null || (order.Status == WorkOrderStatus.Scheduled && Deadlines.DueAt(order.Deadline) == order.StartAt), $"Work order {order.Id} is held for another instant than it is to start.");
        Require(!order.IsFinal || order.Clocks.All(clock => !clock.IsActive), $"Work order {order.Id} is final, but a clock runs.");
        Require(order.Clocks.All(clock => !clock.IsActive || order.LatestClocks.Contains(clock)), $"Work order {order.Id} has two running clocks of one promise.");
        foreach (var clock in order.Clocks)
        {
            Require((clock is { Status: SlaClockStatus.Running, BreachedAt: null, DueAt: not null }) == (clock.Deadline is not null), $"Work order {order.Id} has a clock whose breach to come is not set, or set in vain.");
            Require(clock.Deadline is not { } deadline || Deadlines.SubjectOf(deadline) == clock, $"Work order {order.Id} holds a dead deadline.");
        }
    }

    private void CheckStep(WorkOrderState order)
    {
        var isInSteps = order.WaitsSince is not null && PinnedQueueOf(order).Steps.Count > 0;
        Require(_beforeSteps.Contains(order.Id) == (isInSteps && order.Step is null), $"Work order {order.Id} is in line and is never to enter a step, or is to enter one in vain.");
        if (order.Step is not { } step) return;
        Require(!order.IsFinal && (step.RunsSince is null) == (order.WaitsSince is null), $"The step of work order {order.Id} is out of time with it.");
        Require(step.AlsoServedBy.All(queue => queue != order.Queue && Plan!.FindQueue(queue) is not null), $"Work order {order.Id} is served by queues that are none.");
    }

    private void CheckPlace(WorkOrderState order) =>
        Require(order.IsFinal || order.Bucket == BucketOf(order), $"Work order {order.Id} stands in the bucket of another one.");

    private void CheckDelay(WorkOrderState order)
    {
        if (order.IsFinal) return;
        var waited = order.TimeInLineAt(LastInstant);
        var delays = _agents.Values.SelectMany(agent => agent.Profile.QueueTerms).Where(term => term.Queue == order.Queue || order.AlsoServedBy.Contains(term.Queue)).Select(DelayOf).ToList();
        Require(order.ReachedDelay == delays.Where(delay => delay <= waited).Append(Duration.Zero).Max(), $"Work order {order.Id} is for agents whose delay it has not waited, or not for those whose it has.");
        Require((order.Delay?.End is not null) == (order.WaitsSince is not null && delays.Exists(delay => delay > waited)), $"Work order {order.Id} waits for a delay that nobody has, or has no end of one.");
    }

    private void CheckNames(WorkOrderState order)
    {
        var (plan, pinned) = (Plan!, PlanOf(order));
        Require(plan.FindQueue(order.Queue) is not null && plan.FindChannel(order.Channel) is not null && plan.FindBand(order.Priority) is not null, $"Work order {order.Id} has a name that the plan has not.");
        Require(pinned.FindChannel(order.PinnedChannel) is not null, $"Work order {order.Id} has a channel that its plan has not.");
        Require(pinned != plan || (order.PinnedChannel, order.PinnedPriority) == (order.Channel, order.Priority), $"Work order {order.Id} has two names for one thing in the same plan.");
    }
}
