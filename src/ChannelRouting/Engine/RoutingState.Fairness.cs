namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedDictionary<QueueId, QueueLedger> _ledgers = [];

    /// <summary>The ledger of a queue; null when it keeps none.</summary>
    public QueueLedger? FindLedger(QueueId queue) => _ledgers.GetValueOrDefault(queue);

    /// <summary>The skills that open work asks of agents of a queue, each way of asking once, by name.</summary>
    public IReadOnlyList<SkillRequirement> RequirementsIn(QueueId queue) =>
        [.. Demands.All.Where(demand => demand.Key.Queue == queue).SelectMany(demand => demand.Key.Requirements).Where(requirement => requirement.IsPreferred != true).Distinct().OrderBy(requirement => requirement.Skill)];

    /// <summary>After a plan came: each of its queues that says so has a ledger, and no other.</summary>
    private void ReviewLedgers()
    {
        foreach (var queue in _ledgers.Keys.Where(queue => Plan!.FindQueue(queue)?.Fairness is null).ToArray()) _ledgers.Remove(queue);
        foreach (var queue in Plan!.Plan.Queues)
            if (queue.Fairness is not null) _ledgers.TryAdd(queue.Id, new QueueLedger(_at));
        foreach (var agent in _agents.Values) NoteTime(agent);
    }

    /// <summary>After something about an agent changed that may keep it from new work.</summary>
    private void NoteTime(AgentState agent) => NoteTime(agent, agent.TakesWork, !agent.TakesWork && agent.TakesWorkOrIsAway);

    /// <summary>Before an agent's queues change.</summary>
    private void EndTime(AgentState agent) => NoteTime(agent, isAvailable: false, isAway: false);

    private void NoteTime(AgentState agent, bool isAvailable, bool isAway)
    {
        if (_ledgers.Count == 0) return;
        foreach (var queue in agent.Profile.Queues)
            if (_ledgers.TryGetValue(queue, out var ledger)) ledger.TallyOf(agent.Id).NoteTime(isAvailable, isAway, _at);
    }

    /// <summary>What the ledger of an order's queue has of an agent; null when the queue keeps none.</summary>
    private AgentTally? TallyOf(WorkOrderState order, AgentState agent) => _ledgers.TryGetValue(order.Queue, out var ledger) ? ledger.TallyOf(agent.Id) : null;

    private void CountOffer(WorkOrderState order, AgentState agent)
    {
        BeginLedgerAnew(order.Queue);
        if (TallyOf(order, agent) is { } tally) tally.OfferCount++;
    }

    /// <summary>Before an order gets into an agent's hands.</summary>
    private void CountAssignment(WorkOrderState order, AgentState agent, AssignmentCause cause)
    {
        BeginLedgerAnew(order.Queue);
        if (TallyOf(order, agent) is not { } tally) return;
        _ledgers[order.Queue].CountAssignment(tally, Plan!.FindChannel(order.Channel)!.CostUnits);
        if (cause is AssignmentCause.Manual or AssignmentCause.Direct or AssignmentCause.Transfer) tally.ByHandCount++;
        else if (cause != AssignmentCause.Matching || order.IsBackForAgent) tally.ReturnedCount++;
        else if (order.WaitsFor is not null || Prefers(order, agent)) tally.PreferredCount++;
    }

    private bool Prefers(WorkOrderState order, AgentState agent) =>
        order.Wishes.Preferred.Any(preferred => preferred.Agent == agent.Id) || Plan!.AffinityOf(order.Queue).Any(rule => FindTied(rule, order) == agent);

    private void BeginLedgerAnew(QueueId queue)
    {
        if (_ledgers.TryGetValue(queue, out var ledger) && Plan!.FindQueue(queue)!.Fairness!.Window is { } window && _at - ledger.SinceAt >= window) ledger.BeginAnew(_at);
    }
}
