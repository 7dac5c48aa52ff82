namespace ChannelRouting.Tests.Support;

/// <summary>
/// Matching as docs/concepts says it, from events and plan records alone: it counts load, room, places, idle times, dues and refusals itself, so it finds
/// what the index and <see cref="NaiveMatcher"/> would get wrong together because they read one state.
/// </summary>
/// <param name="isTimeKept">Whether it follows how agents' time counts in ledgers, too.</param>
internal sealed partial class MatchingByEvents(bool isTimeKept = false)
{
    private readonly Dictionary<AgentId, FollowedAgent> _agents = [];
    private readonly Dictionary<WorkOrderId, FollowedOrder> _orders = [];
    private readonly Dictionary<OfferId, (FollowedOrder Order, FollowedAgent Agent)> _offers = [];
    private readonly Dictionary<PlanVersion, RoutingPlan> _plans = [];
    private readonly FollowedTies _ties = new();
    private RoutingPlan _plan = null!;
    private int _entryCount;

    /// <summary>Matches for which somebody was passed over who has its most of the queue's work.</summary>
    public int PassedOverCount { get; private set; }

    /// <summary>Takes in what is new: each match must have been the first, and none may be left once matching is through.</summary>
    public void Follow(TestEngine engine)
    {
        foreach (var routingEvent in engine.Journal.Skip(_entryCount).SelectMany(entry => entry.Events)) Follow(routingEvent);
        _entryCount = engine.Journal.Count;
        if (_plan is not null && engine.Engine.NextDueAt != engine.Engine.LastInstant) Assert.Null(FindFirst(engine.Engine.LastInstant));
    }

    private void Follow(RoutingEvent routingEvent)
    {
        if (MatchOf(routingEvent) is { } match) Check(match, routingEvent.At);
        if (routingEvent is HeadRoomHeld held) Assert.Equal(IsScored ? HolderFor(_orders[held.WorkOrder], held.At) : FindHeadRoom(FindFirst(held.At)!.Value, held.At), (held.WorkOrder, held.Agent));
        CountInLedgers(routingEvent);
        switch (routingEvent)
        {
            case PlanApplied e: OnPlan(e); break;
            case AgentSaved or AgentSignedIn or AgentPresenceChanged or ChannelAvailabilityChanged or AgentShiftStarted or AgentShiftEnded or AgentRampedUp: OnAgent(routingEvent); break;
            case OfferMade or OfferAccepted or OfferDeclined or OfferExpired or OfferRevoked: OnOffer(routingEvent); break;
            case SlaClockStarted or SlaClockPaused or SlaClockResumed or SlaClockRetargeted or SlaClockStopped: OnClock(routingEvent); break;
            default: OnOrder(routingEvent); break;
        }

        if (routingEvent is PlanApplied applied) _ties.Follow(applied.Plan);
        if (routingEvent is WorkOrderAssigned assigned) _ties.Note(_orders[assigned.WorkOrder], _orders[assigned.WorkOrder].Fields.Keys, _plan);
        if (routingEvent is WorkOrderUpdated updated) _ties.Note(_orders[updated.WorkOrder], updated.Fields.Keys, _plan);
        foreach (var order in _orders.Values) order.NoteWaiting(routingEvent.At);
        if (isTimeKept) NoteTime(routingEvent.At);
    }

    private void Check((WorkOrderId, AgentId Agent) match, Instant now)
    {
        Assert.Equal(FindFirst(now, IsScored ? match.Item1 : (WorkOrderId?)null), match);
        if (!IsScored) Assert.Null(FindHeadRoom(match, now));
        if (IsPassedOver(_orders[match.Item1], _agents[match.Agent], now)) PassedOverCount++;
        _agents[match.Agent].NoteGiven(_plan.AssignmentLimit, now);
    }

    /// <summary>Which work order goes first is then left to <see cref="NaiveMatcher"/>; that it can be taken, by whom first, and that none is left, is found here.</summary>
    private bool IsScored => (_plan.WorkOrderRule ?? WorkOrderRule.Balanced) is WorkOrderRule.AgeOverTarget or WorkOrderRule.Balanced;

    private (WorkOrderId, AgentId)? MatchOf(RoutingEvent routingEvent) => routingEvent switch
    {
        OfferMade e => (e.WorkOrder, e.Agent),
        WorkOrderAssigned { Cause: AssignmentCause.Matching } e when !_orders[e.WorkOrder].IsAccepted => (e.WorkOrder, e.Agent),
        _ => null,
    };

    private (WorkOrderId, AgentId)? FindFirst(Instant now, WorkOrderId? preferred = null) => (
        from order in _orders.Values
        where IsInLine(order)
        from agents in _agents.Values.Where(agent => CanTake(agent, order, now)).GroupBy(agent => RankOf(agent, order)).OrderBy(agents => agents.Key).Take(1)
        orderby order.Draft.Id == preferred ? 0 : 1, agents.Key, KeyOf(order, now)
        from agent in agents.OrderBy(agent => HasItsMost(agent, order, now)).ThenBy(agent => _ties.PreferenceOf(order, agent, QueueOf(order)!)).ThenBy(agent => agent, ComparerOf(order, now))
        select ((WorkOrderId, AgentId)?)(order.Draft.Id, agent.Profile.Id)).FirstOrDefault();

    /// <summary>For whom, and with whom, room is to be held before a match: the first before it that the agent lacks units for.</summary>
    private (WorkOrderId, AgentId)? FindHeadRoom((WorkOrderId Order, AgentId Agent) match, Instant now) => (
        from order in _orders.Values
        where IsInLine(order) && order is { Status: WorkOrderStatus.Queued, HeldBy: null }
        where PlaceOf(order, _agents[match.Agent], now).CompareTo(PlaceOf(_orders[match.Order], _agents[match.Agent], now)) < 0 && LacksRoom(_agents[match.Agent], order, now)
        where QueueOf(order)!.HeadRoom is { } policy && _orders.Values.Count(other => other.HeldBy is not null && other.Queue == order.Queue) < (policy.AtOnce ?? 1)
        orderby PlaceOf(order, _agents[match.Agent], now)
        select HolderFor(order, now)).FirstOrDefault();

    /// <summary>Who lacks units for a work order, but has most free.</summary>
    private (WorkOrderId, AgentId)? HolderFor(FollowedOrder order, Instant now) => (
        from agent in _agents.Values
        where LacksRoom(agent, order, now)
        orderby Math.Min(UsedUnits(agent), agent.CapacityUnits) - agent.CapacityUnits, agent.Served
        select ((WorkOrderId, AgentId)?)(order.Draft.Id, agent.Profile.Id)).FirstOrDefault();

    private bool LacksRoom(FollowedAgent agent, FollowedOrder order, Instant now) =>
        HeldFor(agent) is null
        && !(agent.HoldAgainAt > now)
        && MayTake(agent, order, now)
        && agent.CapacityUnits >= ChannelOf(order).CostUnits
        && !FitsBeside(agent, ChannelOf(order), []);

    private FollowedOrder? HeldFor(FollowedAgent agent) => _orders.Values.FirstOrDefault(order => order.HeldBy == agent);

    private bool IsInLine(FollowedOrder order)
    {
        var policy = QueueOf(order)?.Offers;
        if (policy is not null && order.OfferCount >= RoutingLimits.OffersPerWorkOrder) return false;
        return order.Status == WorkOrderStatus.Queued || (order.Status == WorkOrderStatus.Offered && order.Offered.Count < (policy?.AtOnce ?? 1));
    }

    private static int RankOf(FollowedAgent agent, FollowedOrder order)
    {
        var served = agent.Profile.Queues.Where(queue => queue == order.Queue || order.AlsoServedBy.Contains(queue)).OrderBy(queue => queue == order.Queue ? 0 : 1).ToList();
        var ranks = served.Select(queue => agent.Profile.QueueTerms.Where(term => term.Queue == queue).Select(term => term.Rank ?? 1).FirstOrDefault(1)).ToList();
        return served.Count > 0 && served[0] == order.Queue ? ranks[0] : ranks.DefaultIfEmpty(1).Min();
    }

    private (int, ((int, int), bool, Instant, long)) PlaceOf(FollowedOrder order, FollowedAgent agent, Instant now) => (RankOf(agent, order), KeyOf(order, now));

    private ((int Band, int Bucket) Part, bool IsBehind, Instant Due, long Place) KeyOf(FollowedOrder order, Instant now)
    {
        var band = Math.Max(0, _plan.Priorities.Index().First(item => item.Item == order.Priority).Index - order.Boost);
        if (_plan.Ageing is { } ageing) band -= Math.Min(Math.Min(band, ageing.MaxBands ?? band), (int)Math.Floor(order.WaitedAt(now) / ageing.BandUpAfter));
        return _plan.WorkOrderRule switch
        {
            WorkOrderRule.Fifo => ((0, 0), false, default, order.Place),
            WorkOrderRule.Custom => ((band, BucketOf(order)), false, Instant.FromUnixTimeTicks(-order.Urgency), order.Place),
            WorkOrderRule.PriorityDeadline => ((band, BucketOf(order)), IsBehind(order, now), DueOf(order) ?? Instant.MaxValue, order.Place),
            _ => ((band, BucketOf(order)), false, default, order.Place),
        };
    }

    private int BucketOf(FollowedOrder order) =>
        QueueOf(order)!.Buckets.TakeWhile(bucket => bucket.When is { } condition && !Planning.ConditionPropertyTests.Holds(condition, order.AsDraft, order.Labels)).Count();

    private bool IsBehind(FollowedOrder order, Instant now)
    {
        if (_plan.LateOrders is null or LateOrderRule.Keep || DueOf(order) is not { } due || now <= due) return false;
        return _plan.LateOrders == LateOrderRule.Last || now < due + ((due - CountsFrom(order)) * 2);
    }

    private Instant CountsFrom(FollowedOrder order) => order.CountsFrom[QueueOf(order)!.OrderByTarget ?? PromiseToKeepFirst(order)!.Value];

    private Instant? DueOf(FollowedOrder order)
    {
        if (QueueOf(order)!.OrderByTarget is { } named) return order.Clocks.TryGetValue(named, out var clock) ? clock.DueAt : null;
        return PromiseToKeepFirst(order) is { } first ? order.Clocks[first].DueAt : null;
    }

    private SlaTargetId? PromiseToKeepFirst(FollowedOrder order) =>
        order.Clocks.OrderBy(item => PromiseOf(order, item.Key, item.Value.Policy)).Select(item => (SlaTargetId?)item.Key).FirstOrDefault();

    /// <summary>When a promise is to be kept, then where it stands in its policy.</summary>
    private (SlaMoment, int) PromiseOf(FollowedOrder order, SlaTargetId id, SlaPolicyId policy)
    {
        var (place, target) = _plans[order.Plan].SlaPolicies.First(item => item.Id == policy).Targets.Index().First(item => item.Item.Id == id);
        return (target.Stops ?? SlaMoment.Completed, place);
    }

    /// <summary>Wishes first, then the queue's rules in turn, then who was served least recently.</summary>
    private Comparer<FollowedAgent> ComparerOf(FollowedOrder order, Instant now) => Comparer<FollowedAgent>.Create((one, other) =>
    {
        AgentRule[] rules = IsSelected(order) ? [] : [QueueOf(order)!.AgentRule ?? AgentRule.LeastLoaded, .. QueueOf(order)!.ThenBy];
        if (rules.Contains(AgentRule.Balanced)) rules = [.. rules, AgentRule.LongestIdle];
        rules = [.. rules, AgentRule.RoundRobin];
        var wishes = order.Requirements.Where(requirement => requirement.IsPreferred == true).ToList();
        decimal[] keys = [-wishes.Count(wish => Satisfies(one, wish)) - OwnQueue(one), IsBelow(one, QueueOf(order)!) ? 0 : 1, SelectedKeyOf(one, order, now), .. rules.Select(rule => KeyOf(one, order, rule, now))];
        decimal[] otherKeys = [-wishes.Count(wish => Satisfies(other, wish)) - OwnQueue(other), IsBelow(other, QueueOf(order)!) ? 0 : 1, SelectedKeyOf(other, order, now), .. rules.Select(rule => KeyOf(other, order, rule, now))];
        return keys.AsSpan().SequenceCompareTo(otherKeys);

        int OwnQueue(FollowedAgent agent) => order.AlsoServedBy.Count > 0 && agent.Profile.Queues.Contains(order.Queue) ? 1 : 0;
    });

    /// <summary>Whether code says who goes first; it fails for some, and is not asked for work that waits for one agent.</summary>
    private bool IsSelected(FollowedOrder order) =>
        QueueOf(order)!.AgentSelector is { } code && order.WaitsFor.Count == 0 && !(code == SomeSelectors.Touchy && SomeSelectors.Fails(order.Draft.Id));

    private decimal SelectedKeyOf(FollowedAgent agent, FollowedOrder order, Instant now) =>
        IsSelected(order) ? -SomeSelectors.ScoreOf(agent.Profile.Id, (long)(UsedUnits(agent) + HeldUnits(agent)), order.Draft.Id, now) : 0;

    private bool IsBelow(FollowedAgent agent, WorkQueue queue) => InHand(agent).Count() < queue.PreferBelow;

    /// <summary>Less goes first.</summary>
    private decimal KeyOf(FollowedAgent agent, FollowedOrder order, AgentRule rule, Instant now) => rule switch
    {
        AgentRule.LeastLoaded => TakenUnits(agent) / agent.CapacityUnits,
        AgentRule.MostLoaded => -TakenUnits(agent) / agent.CapacityUnits,
        AgentRule.MostFreeUnits => TakenUnits(agent) - agent.CapacityUnits,
        AgentRule.BestSkilled => -order.Requirements.Where(asked => asked.IsExcluded != true).Sum(asked => (decimal?)LevelOf(agent, asked.Skill) ?? 0),
        AgentRule.FewestSkills => agent.Profile.Skills.Select(skill => skill.Skill).Distinct().Count(),
        AgentRule.LongestIdle => agent.IdleSinceAt.ToUnixTimeTicks(),
        AgentRule.RoundRobin => agent.Served,
        AgentRule.Balanced => -ScoreOf(agent, order, now),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>As docs/concepts/matching.md has it, each term in whole millionths.</summary>
    private decimal ScoreOf(FollowedAgent agent, FollowedOrder order, Instant now)
    {
        var weights = _plan.Balance ?? new BalanceWeights();
        var asked = order.Requirements.Where(item => item.IsExcluded != true).Select(item => Math.Clamp(LevelOf(agent, item.Skill) ?? 0, 0, 5)).ToList();
        var level = asked.Count == 0 ? 0 : decimal.Floor(1_000_000m * asked.Sum() / (5 * asked.Count));
        var idle = Math.Min(3_000_000, decimal.Floor((now - agent.IdleSinceAt).BclCompatibleTicks * 1_000_000m / (weights.IdleScale ?? Duration.FromMinutes(10)).BclCompatibleTicks));
        var used = decimal.Floor(1_000_000 * TakenUnits(agent) / agent.CapacityUnits);
        var skills = decimal.Floor(agent.Profile.Skills.Select(skill => skill.Skill).Distinct().Count() * 1_000_000m / 6);
        return Term(weights.Level ?? 500, level) - Term(weights.Flexibility ?? 600, skills) + Term(weights.Idle ?? 50, idle) + Term(weights.Packing ?? 0, used);

        static decimal Term(int weight, decimal millionths) => decimal.Floor(weight * millionths / 1_000);
    }

    private static int? LevelOf(FollowedAgent agent, SkillId skill) => agent.Profile.Skills.Where(known => known.Skill == skill).Select(known => (int?)known.Level).LastOrDefault();

    private static bool Satisfies(FollowedAgent agent, SkillRequirement asked)
    {
        var has = LevelOf(agent, asked.Skill) is { } level && level >= (asked.AtLeast ?? level) && level <= (asked.AtMost ?? level);
        return asked.IsExcluded == true ? !has : has;
    }

    private bool CanTake(FollowedAgent agent, FollowedOrder order, Instant now) => MayTake(agent, order, now) && HasRoom(agent, order) && !IsReserved(agent, order, now);

    /// <summary>Whether a queue keeps the agent free from the order: it would have no room for one of its own beside it, and no more have room than are kept.</summary>
    private bool IsReserved(FollowedAgent agent, FollowedOrder order, Instant now)
    {
        if (order.WaitsFor.Count > 0 || order.HeldBy == agent) return false;
        foreach (var queue in _plan.Queues.Where(queue => queue.Reserve?.From.Contains(order.Channel) == true))
        {
            var atWork = _agents.Values.Where(other => CouldServe(other, queue)).ToList();
            var free = atWork.Where(other => IsFree(other, queue, now)).ToList();
            if (free.Contains(agent) && !StaysFree(agent, order, ChannelOf(queue.Reserve!.Channel)) && free.Count <= queue.Reserve.Agents && free.Count < atWork.Count) return true;
        }

        return false;
    }

    private bool CouldServe(FollowedAgent agent, WorkQueue queue) => agent.TakesWork && !agent.Unavailable.Contains(queue.Reserve!.Channel) && agent.Profile.Queues.Contains(queue.Id)
        && agent.CapacityUnits > 0 && agent.CapacityUnits >= ChannelOf(queue.Reserve.Channel).CostUnits;

    private bool IsFree(FollowedAgent agent, WorkQueue queue, Instant now)
    {
        var channel = ChannelOf(queue.Reserve!.Channel);
        return !(agent.NextWorkAt > now) && FitsBeside(agent, channel, HeldFor(agent) is { } held ? [held] : [])
            && !(InHand(agent).Count(other => other.Channel == channel.Id) >= channel.MaxPerAgent) && !(InHand(agent).Count(other => other.Queue == queue.Id) >= queue.MaxPerAgent)
            && !HasItsOffers(agent, queue);
    }

    private bool StaysFree(FollowedAgent agent, FollowedOrder order, ContactChannel channel) => ChannelOf(order).InterruptedBy.Contains(channel.Id)
        || ((order.Channel == channel.Id || (ChannelOf(order).IsExclusive != true && channel.IsExclusive != true)) && TakenUnits(agent) + ChannelOf(order).CostUnits + channel.CostUnits <= agent.CapacityUnits);

    private bool MayTake(FollowedAgent agent, FollowedOrder order, Instant now) =>
        (order.WaitsFor.Count == 0 || order.WaitsFor.Contains(agent.Profile.Id))
        && !order.Excluded.Contains(agent.Profile.Id)
        && agent.TakesWork
        && !(agent.NextWorkAt > now)
        && !agent.Unavailable.Contains(order.Channel)
        && order.AlsoServedBy.Append(order.Queue).Where(agent.Profile.Queues.Contains).Any(queue => order.WaitsFor.Count > 0 || order.TimeInLineAt(now) >= agent.DelayOf(queue))
        && order.Requirements.All(asked => asked.IsPreferred == true || Satisfies(agent, asked))
        && !order.Offered.Contains(agent)
        && !order.Silent.Contains(agent)
        && !(QueueOf(order)!.Offers is not null && order.Refusals.TryGetValue(agent, out var end) && (end is null || end > now));

    private bool HasRoom(FollowedAgent agent, FollowedOrder order)
    {
        var (channel, queue, room) = (ChannelOf(order), QueueOf(order)!, HeldFor(agent));
        var held = InHand(agent).ToList();
        return agent.CapacityUnits > 0
            && FitsBeside(agent, channel, room is null || room == order ? [] : [room])
            && !(held.Count(other => other.Channel == channel.Id) >= channel.MaxPerAgent)
            && !(held.Count(other => other.Queue == queue.Id) >= queue.MaxPerAgent)
            && !HasItsOffers(agent, queue);
    }

    /// <summary>Whether a queue would have to ask the agent, who is asked as much as it may be.</summary>
    private bool HasItsOffers(FollowedAgent agent, WorkQueue queue) =>
        queue.Offers is not null && _orders.Values.Count(order => order.Offered.Contains(agent)) >= _plan.MaxOffersPerAgent;

    private IEnumerable<FollowedOrder> InHand(FollowedAgent agent) => _orders.Values.Where(order => order.Offered.Contains(agent) || (order.Agent == agent && order.IsCounted));

    /// <summary>Whether the agent has units for one more of a channel, and no work that excludes it, beside what it has, as if it had further orders too; but for work that the channel interrupts.</summary>
    private bool FitsBeside(FollowedAgent agent, ContactChannel channel, IEnumerable<FollowedOrder> further)
    {
        var inTheWay = InHand(agent).Select(other => (Order: other, Units: UnitsOf(other, agent)))
            .Concat(further.Select(other => (Order: other, Units: (decimal)ChannelOf(other).CostUnits)))
            .Where(item => !ChannelOf(item.Order).InterruptedBy.Contains(channel.Id))
            .ToList();
        return inTheWay.Sum(item => item.Units) + channel.CostUnits <= agent.CapacityUnits
            && inTheWay.TrueForAll(item => item.Order.Channel == channel.Id || (ChannelOf(item.Order).IsExclusive != true && channel.IsExclusive != true));
    }

    /// <summary>What is in use or held; one unit past full when that is more than there is.</summary>
    private decimal TakenUnits(FollowedAgent agent) => Math.Min(UsedUnits(agent) + HeldUnits(agent), agent.CapacityUnits + 1);

    private decimal HeldUnits(FollowedAgent agent) => HeldFor(agent) is { } order ? ChannelOf(order).CostUnits : 0;

    private decimal UsedUnits(FollowedAgent agent) => _orders.Values.Sum(order => UnitsOf(order, agent));

    private decimal UnitsOf(FollowedOrder order, FollowedAgent agent) =>
        (order.Offered.Contains(agent) ? ChannelOf(order).CostUnits : 0) + (order.Agent != agent ? 0 : order.Status switch
        {
            WorkOrderStatus.Assigned or WorkOrderStatus.Completed => ChannelOf(order).CostUnits,
            WorkOrderStatus.Waiting => decimal.Ceiling(ChannelOf(order).CostUnits * (ChannelOf(order).WaitingPercent ?? 100) / 100m),
            _ => 0,
        });

    private ContactChannel ChannelOf(FollowedOrder order) => ChannelOf(order.Channel);

    private ContactChannel ChannelOf(ChannelId id) => _plan.Channels.First(channel => channel.Id == id);

    private WorkQueue? QueueOf(FollowedOrder order) => _plan.Queues.FirstOrDefault(queue => queue.Id == order.Queue);
}
