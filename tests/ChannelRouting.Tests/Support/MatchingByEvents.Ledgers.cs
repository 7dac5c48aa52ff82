namespace ChannelRouting.Tests.Support;

/// <summary>The ledgers of queues, counted from events.</summary>
internal sealed partial class MatchingByEvents
{
    private readonly Dictionary<QueueId, FollowedLedger> _ledgers = [];

    /// <summary>Every window that an engine tells of, each alone and all together, must be what is counted here.</summary>
    /// <returns>How many windows were over, and how many agents had their most.</returns>
    public (int Over, int Capped) CheckLedgers(RoutingEngine engine)
    {
        var (over, capped) = (0, 0);
        foreach (var (queue, ledger) in _ledgers)
        {
            var windows = ledger.WindowsAt(engine.LastInstant);
            foreach (var (since, until) in windows.SkipLast(1)) Check(queue, since, until, ledger.SharesIn(since, until), engine);
            Check(queue, null, null, ledger.SharesIn(windows[^1].SinceAt, Instant.MaxValue, engine.LastInstant), engine);
            var all = Check(queue, windows[0].SinceAt, null, ledger.SharesIn(windows[0].SinceAt, Instant.MaxValue, engine.LastInstant), engine);
            Assert.Equal((windows[0].SinceAt, windows[0].SinceAt, engine.LastInstant), (all.KeptSinceAt, all.SinceAt, all.UntilAt));
            foreach (var share in all.Agents) Assert.Equal(ledger.HasItsMost(share.Agent, engine.LastInstant), share.IsAtMaxShare);
            over += windows.Count - 1;
            capped += all.Agents.Count(share => share.IsAtMaxShare);
        }

        return (over, capped);
    }

    private static FairnessReport Check(QueueId queue, Instant? from, Instant? until, List<AgentShare> shares, RoutingEngine engine)
    {
        var report = engine.GetFairness(new GetFairness { Queue = queue, SinceAt = from, UntilAt = until })!;
        var told = report.Agents.Select(share => share with { ShareMillionths = null, ExpectedShareMillionths = null, Rank = 0, IsAtMaxShare = false, LackedSkills = [] }).Where(share => share != FollowedLedger.Nothing(share.Agent));
        Assert.Equal(shares, told);
        Assert.True(report.IsWhole);
        var (count, time) = (shares.Sum(share => (decimal)share.AssignmentCount), shares.Sum(share => (decimal)share.AvailableTime.BclCompatibleTicks));
        Assert.Equal(count, report.AssignmentCount);
        foreach (var share in report.Agents) Assert.Equal((PartOf(share.AssignmentCount, count), PartOf(share.AvailableTime.BclCompatibleTicks, time)), (share.ShareMillionths, share.ExpectedShareMillionths));
        return report;

        static long? PartOf(long part, decimal whole) => whole == 0 ? null : (long)decimal.Floor(part * 1_000_000m / whole);
    }

    /// <summary>Before what an event says is taken in.</summary>
    private void CountInLedgers(RoutingEvent routingEvent)
    {
        switch (routingEvent)
        {
            case OfferMade e: Count(_orders[e.WorkOrder], e.Agent, e, counts => counts with { OfferCount = 1 }); break;
            case OfferDeclined e: Count(_offers[e.Offer].Order, _offers[e.Offer].Agent.Profile.Id, e, counts => counts with { DeclineCount = 1 }); break;
            case OfferExpired { IsMiss: true } e: Count(_offers[e.Offer].Order, _offers[e.Offer].Agent.Profile.Id, e, counts => counts with { MissCount = 1 }); break;
            case WorkOrderAssigned e: Count(_orders[e.WorkOrder], e.Agent, e, counts => CountsOf(e, _orders[e.WorkOrder], counts)); break;
        }
    }

    private void Count(FollowedOrder order, AgentId agent, RoutingEvent e, Func<AgentShare, AgentShare> counts)
    {
        if (_ledgers.TryGetValue(order.Queue, out var ledger)) ledger.Count(agent, e.At, counts(FollowedLedger.Nothing(agent)));
    }

    private AgentShare CountsOf(WorkOrderAssigned e, FollowedOrder order, AgentShare nothing)
    {
        var isByHand = e.Cause is AssignmentCause.Manual or AssignmentCause.Direct or AssignmentCause.Transfer;
        var isPreferred = e.Cause == AssignmentCause.Matching && _ties.PreferenceOf(order, _agents[e.Agent], QueueOf(order)!) != (2, 0, 0);
        var isReturned = !isByHand && !isPreferred && (e.Cause != AssignmentCause.Matching || order.WaitsFor.Contains(e.Agent));
        return nothing with { AssignmentCount = 1, Units = ChannelOf(order).CostUnits, ByHandCount = isByHand ? 1 : 0, PreferredCount = isPreferred ? 1 : 0, ReturnedCount = isReturned ? 1 : 0 };
    }

    /// <summary>Each queue that keeps a ledger has one, from the first such plan on.</summary>
    private void FollowLedgers(Instant now)
    {
        foreach (var queue in _ledgers.Keys.Where(queue => _plan.Queues.All(known => known.Id != queue || known.Fairness is null)).ToList()) _ledgers.Remove(queue);
        foreach (var queue in _plan.Queues.Where(queue => queue.Fairness is not null))
        {
            _ledgers.TryAdd(queue.Id, new FollowedLedger(now));
            _ledgers[queue.Id].Follow(queue.Fairness!, now);
        }
    }

    private void NoteTime(Instant now)
    {
        foreach (var (queue, ledger) in _ledgers)
            foreach (var agent in _agents.Values)
                ledger.Note(agent.Profile.Id, now, agent.Profile.Queues.Contains(queue) ? (agent.TakesWork, agent.TakesWork && IsFull(agent, queue), agent.IsAway) : default);
    }

    /// <summary>Whether the agent can take nothing of any channel it is there for, or no more of the queue.</summary>
    private bool IsFull(FollowedAgent agent, QueueId queue)
    {
        var (channels, inHand) = (_plan.Channels.Where(channel => !agent.Unavailable.Contains(channel.Id)).ToList(), InHand(agent).ToList());
        return (channels.Count > 0 && channels.TrueForAll(channel => agent.CapacityUnits == 0 || !FitsBeside(agent, channel, []) || inHand.Count(order => order.Channel == channel.Id) >= channel.MaxPerAgent))
            || inHand.Count(order => order.Queue == queue) >= _plan.Queues.First(known => known.Id == queue).MaxPerAgent;
    }

    private bool IsPassedOver(FollowedOrder order, FollowedAgent agent, Instant now) => !HasItsMost(agent, order, now)
        && _agents.Values.Any(other => other != agent && RankOf(other, order) == RankOf(agent, order) && HasItsMost(other, order, now) && CanTake(other, order, now));

    /// <summary>Work that waits for agents knows no shares.</summary>
    private bool HasItsMost(FollowedAgent agent, FollowedOrder order, Instant now) => order.WaitsFor.Count == 0 && _ledgers.TryGetValue(order.Queue, out var ledger) && ledger.HasItsMost(agent.Profile.Id, now);
}
