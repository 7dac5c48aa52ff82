using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting.Tests.Support;

/// <summary>The definition of matching, written out: of the work orders in line, in order, the first that any agent can take, to the first such agent.</summary>
internal sealed class NaiveMatcher(RoutingState state) : IMatcher
{
    public void Add(Demand demand)
    {
    }

    public void Remove(Demand demand)
    {
    }

    public void Enqueue(WorkOrderState order)
    {
    }

    public void Dequeue(WorkOrderState order)
    {
    }

    public void Update(AgentState agent)
    {
    }

    public void Rebuild(RoutingState state)
    {
    }

    public int CountAble(Demand demand) => state.Agents.Count(agent =>
        agent.TakesWork && agent.IsAvailableOn(demand.Key.Channel) && demand.Key.AlsoServedBy.Append(demand.Key.Queue).Any(queue => agent.Serves(queue) && DelayOf(agent, queue) <= demand.Key.Reach) && demand.Key.Requirements.All(requirement => requirement.IsPreferred == true || agent.Satisfies(requirement)));

    public Match? FindNext() => (
        from rank in state.Agents.SelectMany(agent => agent.Profile.QueueTerms).Select(term => term.Rank ?? 1).Append(1).Distinct().Order()
        from order in state.WorkOrders.Where(state.IsInLine).OrderBy(KeyOf)
        from agent in state.Agents.Where(agent => RankOf(order, agent) == rank && HasWaitedFor(agent, order) && Eligibility.CanTake(agent, order, state.Plan!) && !IsHeldFrom(order, agent) && !IsReserved(order, agent)).OrderBy(agent => PlaceAmongAwaited(order, agent)).ThenBy(agent => agent, ComparerOf(order))
        select (Match?)new Match(order, agent)).FirstOrDefault();

    /// <summary>Whether the order waits for the agent, or has waited for as long as a queue by which the agent serves it says.</summary>
    private bool HasWaitedFor(AgentState agent, WorkOrderState order) => order.WaitsFor?.Contains(agent) == true
        || order.AlsoServedBy.Append(order.Queue).Any(queue => agent.Serves(queue) && order.TimeInLineAt(state.LastInstant) >= DelayOf(agent, queue));

    /// <summary>Of the agents whom an order waits for, the best goes first.</summary>
    private static int PlaceAmongAwaited(WorkOrderState order, AgentState agent) => order.WaitsFor is { } awaited ? Array.IndexOf(awaited, agent) : 0;

    private static Duration DelayOf(AgentState agent, QueueId queue) => agent.Profile.QueueTerms.FirstOrDefault(term => term.Queue == queue).Delay ?? Duration.Zero;

    private static int RankOf(WorkOrderState order, AgentState agent)
    {
        IEnumerable<QueueId> queues = agent.Serves(order.Queue) ? [order.Queue] : order.AlsoServedBy.Where(agent.Serves);
        return queues.Select(queue => agent.Profile.QueueTerms.FirstOrDefault(term => term.Queue == queue).Rank ?? 1).DefaultIfEmpty(1).Min();
    }

    public bool MayGoTo(Match match, AgentState agent) =>
        RankOf(match.Order, agent) == RankOf(match.Order, match.Agent) && (match.Order.WaitsFor is not null || !HasItsMost(agent, match.Order) || HasItsMost(match.Agent, match.Order)) && HasWaitedFor(agent, match.Order) && Eligibility.CanTake(agent, match.Order, state.Plan!) && !IsHeldFrom(match.Order, agent) && !IsReserved(match.Order, agent);

    public void FindLevel(Match match, List<AgentState> found) =>
        found.AddRange(state.Agents.Where(agent => MayGoTo(match, agent)).GroupBy(agent => (!HasItsMost(agent, match.Order), WishesOf(agent, match.Order), IsBelow(agent, match.Order))).OrderByDescending(agents => agents.Key).First());

    public WorkOrderState? FindNextFor(Match match) => state.WorkOrders
        .Where(order => order != match.Order && order.WaitsFor is null && order.HeadRoomWith != match.Agent && MayMake(order, match.Agent))
        .OrderBy(order => (RankOf(order, match.Agent), KeyOf(order))).FirstOrDefault();

    /// <summary>Whether the pair may be made, whatever else stands in line.</summary>
    public bool MayMake(WorkOrderState order, AgentState agent) =>
        state.IsInLine(order) && HasWaitedFor(agent, order) && Eligibility.CanTake(agent, order, state.Plan!) && !IsHeldFrom(order, agent) && !IsReserved(order, agent);

    /// <summary>Of the work orders before that of a match, the first that room may be held for and its agent could hold; by the agent who has most free, then was served least recently.</summary>
    public Match? FindHeadRoom(Match match) => (
        from order in state.WorkOrders.Where(MayBeHeldFor).OrderBy(order => (RankOf(order, match.Agent), KeyOf(order)))
        where (RankOf(order, match.Agent), KeyOf(order)).CompareTo((RankOf(match.Order, match.Agent), KeyOf(match.Order))) < 0 && LacksRoom(match.Agent, order)
        from agent in state.Agents.Where(agent => LacksRoom(agent, order)).OrderByDescending(FreeUnits).ThenBy(agent => agent.LastServedSequence)
        select (Match?)new Match(order, agent)).FirstOrDefault();

    private bool MayBeHeldFor(WorkOrderState order) =>
        state.IsInLine(order) && order is { Status: WorkOrderStatus.Queued, HeadRoomWith: null }
        && state.Plan!.FindQueue(order.Queue)!.HeadRoom is { } policy && state.WorkOrders.Count(other => other.HeadRoomWith is not null && other.Queue == order.Queue) < (policy.AtOnce ?? 1);

    /// <summary>Whether an agent who holds no room, nor did in vain just before, could have the order with nothing else in hand, but not beside what it has.</summary>
    private bool LacksRoom(AgentState agent, WorkOrderState order) =>
        agent is { HeadRoomFor: null, IsHeldBack: false } && (agent.HeadRoomAgainAt ?? state.LastInstant) <= state.LastInstant && (order.WaitsFor is null || order.WaitsFor.Contains(agent))
        && HasWaitedFor(agent, order) && Eligibility.CouldTake(agent, order) && !order.Excludes(agent)
        && CostOf(order) <= agent.CapacityUnits
        && (UnitsInTheWay(agent, order.Channel) + CostOf(order) > agent.CapacityUnits || InHand(agent).Any(other => Excludes(order.Channel, other)));

    private static long FreeUnits(AgentState agent) => Math.Max(0, agent.CapacityUnits - agent.UsedUnits);

    /// <summary>Whether the agent could not have the order beside the one that it holds room for.</summary>
    private bool IsHeldFrom(WorkOrderState order, AgentState agent) =>
        agent.HeadRoomFor is { } held && held != order && !Interrupts(order.Channel, held)
        && (Excludes(order.Channel, held) || UnitsInTheWay(agent, order.Channel) + CostOf(held) + CostOf(order) > agent.CapacityUnits);

    /// <summary>Whether a queue keeps the agent, who with the order would be free no longer, and no more are free than it keeps.</summary>
    public bool IsReserved(WorkOrderState order, AgentState agent) => FindKeepers(agent, order).Any();

    public IEnumerable<QueueId> FindKeepers(AgentState agent, WorkOrderState order) => order.WaitsFor is not null || agent.HeadRoomFor == order ? [] : state.Plan!.Plan.Queues.Where(queue =>
        queue.Reserve is { } reserve && reserve.From.Contains(order.Channel) && IsFree(agent, queue) && !StaysFree(agent, order, reserve.Channel)
        && state.Agents.Count(other => IsFree(other, queue)) <= Math.Min(reserve.Agents, state.Agents.Count(other => CouldServe(other, queue)) - 1)).Select(queue => queue.Id);

    private bool CouldServe(AgentState agent, WorkQueue queue) => agent.TakesWork && agent.IsAvailableOn(queue.Reserve!.Channel) && agent.Serves(queue.Id)
        && agent.CapacityUnits > 0 && agent.CapacityUnits >= CostOf(queue.Reserve.Channel);

    /// <summary>Whether the agent could have one more of the work that the queue keeps agents for.</summary>
    private bool IsFree(AgentState agent, WorkQueue queue)
    {
        var (channel, inHand) = (state.Plan!.FindChannel(queue.Reserve!.Channel)!, InHand(agent).ToList());
        var held = agent.HeadRoomFor is { } order && !Interrupts(channel.Id, order) ? CostOf(order) : 0;
        return CouldServe(agent, queue) && !agent.IsHeldBack
            && UnitsInTheWay(agent, channel.Id) + held + channel.CostUnits <= agent.CapacityUnits
            && !inHand.Append(agent.HeadRoomFor).OfType<WorkOrderState>().Any(other => Excludes(channel.Id, other))
            && !(inHand.Count(other => other.Channel == channel.Id) >= channel.MaxPerAgent) && !(inHand.Count(other => other.Queue == queue.Id) >= queue.MaxPerAgent)
            && !(queue.Offers is not null && agent.Offers.Count >= state.Plan.Plan.MaxOffersPerAgent);
    }

    private bool StaysFree(AgentState agent, WorkOrderState order, ChannelId channel) => Interrupts(channel, order)
        || (!Excludes(channel, order) && TakenUnits(agent) + CostOf(order) + CostOf(channel) <= agent.CapacityUnits);

    private static IEnumerable<WorkOrderState> InHand(AgentState agent) =>
        agent.WorkOrders.Values.Where(order => WorkOrderLifecycle.TakesCapacity(order.Status)).Concat(agent.Offers.Select(offer => offer.Order));

    private long UnitsInTheWay(AgentState agent, ChannelId channel) =>
        InHand(agent).Where(other => !Interrupts(channel, other)).Sum(other => (long)Capacity.UnitsOf(other, agent, state.Plan!));

    private bool Interrupts(ChannelId channel, WorkOrderState other) => state.Plan!.FindChannel(other.Channel)!.InterruptedBy.Contains(channel);

    private bool Excludes(ChannelId channel, WorkOrderState other) =>
        channel != other.Channel && !Interrupts(channel, other)
        && (state.Plan!.FindChannel(channel)!.IsExclusive == true || state.Plan.FindChannel(other.Channel)!.IsExclusive == true);

    private long CostOf(WorkOrderState order) => CostOf(order.Channel);

    private long CostOf(ChannelId channel) => state.Plan!.FindChannel(channel)!.CostUnits;

    /// <summary>Less goes first, from the left.</summary>
    public (decimal, decimal, decimal, long Place) KeyOf(WorkOrderState order) => (state.Plan!.Plan.WorkOrderRule ?? WorkOrderRule.Balanced) switch
    {
        WorkOrderRule.Fifo => (0, 0, 0, order.Sequence),
        WorkOrderRule.PriorityDeadline => (PartOf(order), IsBehind(order) ? 1 : 0, TicksOf(state.OrderingClockOf(order)?.DueAt), order.Sequence),
        WorkOrderRule.Custom => (PartOf(order), -order.Urgency, 0, order.Sequence),
        WorkOrderRule.AgeOverTarget => (-ShareOf(order) ?? 1, -SpentOf(order), 0, order.Sequence),
        WorkOrderRule.Balanced => (-ScoreOf(order), -SpentOf(order), 0, order.Sequence),
        _ => (PartOf(order), 0, 0, order.Sequence),
    };

    /// <summary>Each band is cut into as many parts as some queue has buckets, and one more.</summary>
    private decimal PartOf(WorkOrderState order) => (BandOf(order) * PartsPerBand) + state.Plan!.FindQueue(order.Queue)!.Buckets.TakeWhile(bucket => !ConditionTest.Of(bucket.When)(order.FactsNow)).Count();

    private int PartsPerBand => 1 + state.Plan!.Plan.Queues.Max(queue => queue.Buckets.Count);

    private decimal BandOf(WorkOrderState order)
    {
        if (state.Plan!.Plan.Ageing is not { } ageing) return order.Band;
        var risen = Enumerable.Range(1, Math.Min(order.Band, ageing.MaxBands ?? int.MaxValue)).Count(step => order.WaitedAt(state.LastInstant) >= ageing.BandUpAfter * step);
        return order.Band - risen;
    }

    private bool IsBehind(WorkOrderState order) => state.OrderingClockOf(order) is { DueAt: { } due } clock && state.LastInstant > due && state.Plan!.Plan.LateOrders switch
    {
        LateOrderRule.Last => true,
        LateOrderRule.Demote => state.LastInstant - due < (due - clock.CountsFromAt) * 2,
        _ => false,
    };

    private SlaClockState? RunningClockOf(WorkOrderState order) => state.OrderingClockOf(order) is { Status: SlaClockStatus.Running, DueAt: not null } clock ? clock : null;

    private decimal SpentOf(WorkOrderState order) => RunningClockOf(order)?.ElapsedAt(state.LastInstant).BclCompatibleTicks ?? -1;

    /// <summary>The share of the promise that is spent, in millionths; promises of one work order, and days, count rounded up to six binary digits.</summary>
    private decimal? ShareOf(WorkOrderState order)
    {
        if (RunningClockOf(order) is not { } clock) return null;
        decimal allowed = Math.Max(1, clock.Allowed.BclCompatibleTicks);
        var isOneLength = clock.Scale.Measure == SlaMeasure.OpenTime || (clock.Scale.Measure == SlaMeasure.Elapsed && clock.Scale.Hours is null);
        for (var unit = 1m; !isOneLength && allowed > 64 * unit; unit *= 2) allowed = decimal.Ceiling(allowed / (2 * unit)) * 2 * unit;
        return Math.Min(long.MaxValue, decimal.Floor(Math.Max(0, SpentOf(order)) * 1_000_000 / allowed));
    }

    private decimal ScoreOf(WorkOrderState order)
    {
        var (weights, late, parts) = (state.Plan!.Plan.Balance ?? new BalanceWeights(), state.Plan.Plan.LateOrders ?? LateOrderRule.Demote, state.Plan.Plan.Priorities.Count * PartsPerBand);
        var isLate = late != LateOrderRule.Keep && RunningClockOf(order) is { DueAt: { } due } && state.LastInstant > due;
        if (isLate && late == LateOrderRule.Last) return -1;
        var (share, priority) = (ShareOf(order) ?? 0, decimal.Floor(1_000_000 * (parts - PartOf(order)) / parts));
        var urgency = isLate
            ? ((weights.Late ?? 200) * 1_000) + decimal.Floor((weights.LateAgeing ?? 100) * Math.Min(share, 10_000_000) / 10_000)
            : decimal.Floor((weights.Urgency ?? 1_000) * Math.Min(share, late == LateOrderRule.Keep ? 10_000_000 : 1_000_000) / 1_000);
        return decimal.Floor((weights.Priority ?? 1_000) * priority / 1_000) + urgency + decimal.Floor((weights.PriorityUrgency ?? 1_000) * decimal.Floor(urgency * priority / 1_000_000) / 1_000);
    }

    private static decimal TicksOf(Instant? instant) => instant?.ToUnixTimeTicks() ?? long.MaxValue;

    private Comparer<AgentState> ComparerOf(WorkOrderState order) => Comparer<AgentState>.Create((x, y) =>
    {
        var queue = state.Plan!.FindQueue(order.Queue)!;
        var differences = queue.ThenBy.Prepend(queue.AgentRule ?? AgentRule.LeastLoaded).Select(rule => Compare(x, y, order, rule));
        var preferences = IsBelow(y, order).CompareTo(IsBelow(x, order));
        return differences.Prepend(preferences).Prepend(WishesOf(y, order) - WishesOf(x, order)).Prepend(HasItsMost(x, order).CompareTo(HasItsMost(y, order))).Append(x.LastServedSequence.CompareTo(y.LastServedSequence)).FirstOrDefault(difference => difference != 0);
    });

    private bool IsBelow(AgentState agent, WorkOrderState order) => InHand(agent).Count() < state.Plan!.FindQueue(order.Queue)!.PreferBelow;

    /// <summary>Whether the agent, with the order, would have more of the queue's work in this window than its percentage of all, and than is free.</summary>
    private bool HasItsMost(AgentState agent, WorkOrderState order)
    {
        if (state.Plan!.FindQueue(order.Queue)!.Fairness is not { MaxSharePercent: { } percent } fairness) return false;
        var window = state.FindLedger(order.Queue)!.WindowAt(state.LastInstant);
        var count = window.Agents.Where(entry => entry.Agent == agent.Id).Sum(entry => entry.Figures.AssignmentCount);
        return count >= (fairness.MaxShareAfter ?? 10) && (count + 1) * 100 > (window.AssignmentCount + 1) * percent;
    }

    private int Compare(AgentState x, AgentState y, WorkOrderState order, AgentRule rule) => rule switch
    {
        AgentRule.LeastLoaded => LoadOf(x).CompareTo(LoadOf(y)),
        AgentRule.MostLoaded => LoadOf(y).CompareTo(LoadOf(x)),
        AgentRule.MostFreeUnits => (y.CapacityUnits - TakenUnits(y)).CompareTo(x.CapacityUnits - TakenUnits(x)),
        AgentRule.BestSkilled => LevelsOf(y, order).CompareTo(LevelsOf(x, order)),
        AgentRule.FewestSkills => KnownSkills(x).CompareTo(KnownSkills(y)),
        AgentRule.LongestIdle => x.IdleSinceAt.CompareTo(y.IdleSinceAt),
        AgentRule.Balanced => (-ScoreOf(x, order), x.IdleSinceAt).CompareTo((-ScoreOf(y, order), y.IdleSinceAt)),
        _ => x.LastServedSequence.CompareTo(y.LastServedSequence),
    };

    private decimal ScoreOf(AgentState agent, WorkOrderState order)
    {
        var weights = state.Plan!.Plan.Balance ?? new BalanceWeights();
        var asked = order.Requirements.Where(requirement => requirement.IsExcluded != true).ToList();
        decimal levels = asked.Sum(requirement => Math.Clamp(agent.Profile.Skills.LastOrDefault(skill => skill.Skill == requirement.Skill).Level, 0, 5));
        decimal idle = (state.LastInstant - agent.IdleSinceAt).BclCompatibleTicks;
        var idleShare = Math.Min(3_000_000, decimal.Floor(idle * 1_000_000 / (weights.IdleScale ?? Duration.FromMinutes(10)).BclCompatibleTicks));
        return decimal.Floor((weights.Level ?? 500) * (asked.Count == 0 ? 0 : decimal.Floor(1_000_000 * levels / (5 * asked.Count))) / 1_000)
            - decimal.Floor((weights.Flexibility ?? 600) * decimal.Floor(KnownSkills(agent) * 1_000_000m / 6) / 1_000)
            + decimal.Floor((weights.Idle ?? 50) * idleShare / 1_000)
            + decimal.Floor((weights.Packing ?? 0) * decimal.Floor(1_000_000m * TakenUnits(agent) / agent.CapacityUnits) / 1_000);
    }

    private static int WishesOf(AgentState agent, WorkOrderState order) =>
        order.Requirements.Count(requirement => requirement.IsPreferred == true && agent.Satisfies(requirement)) + (order.AlsoServedBy.Count > 0 && agent.Serves(order.Queue) ? 1 : 0);

    private static long LevelsOf(AgentState agent, WorkOrderState order) =>
        order.Requirements.Where(requirement => requirement.IsExcluded != true).Sum(requirement => (long)agent.Profile.Skills.LastOrDefault(skill => skill.Skill == requirement.Skill).Level);

    private static int KnownSkills(AgentState agent) => agent.Profile.Skills.DistinctBy(skill => skill.Skill).Count();

    /// <summary>Room held counts as in use. Exact for the units of tests.</summary>
    private decimal LoadOf(AgentState agent) => (decimal)TakenUnits(agent) / agent.CapacityUnits;

    /// <summary>Who keeps more than it has is one unit past full, as whoever is past full.</summary>
    private long TakenUnits(AgentState agent) => Math.Min(agent.UsedUnits + (agent.HeadRoomFor is { } held ? CostOf(held) : 0), agent.CapacityUnits + 1);
}
