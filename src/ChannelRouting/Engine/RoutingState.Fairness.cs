using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedDictionary<QueueId, QueueLedger> _ledgers = [];

    /// <summary>The ledger of a queue; null when it keeps none.</summary>
    public QueueLedger? FindLedger(QueueId queue) => _ledgers.GetValueOrDefault(queue);

    /// <summary>Whether an agent has its most of a queue's work, so that it stands behind others; not once the window is over in which it got that.</summary>
    public bool IsAtShare(AgentState agent, QueueId queue) =>
        Plan!.ShareCapOf(queue) is var cap && cap != CompiledPlan.NoCap && agent.CountUnder(cap) > 0 && !FindLedger(queue)!.IsOver(LastInstant);

    /// <summary>The skills that open work asks of agents of a queue, each way of asking once, by name.</summary>
    public IReadOnlyList<SkillRequirement> RequirementsIn(QueueId queue) =>
        [.. Demands.All.Where(demand => demand.Key.Queue == queue).SelectMany(demand => demand.Key.Requirements).Where(requirement => requirement.IsPreferred != true).Distinct().OrderBy(requirement => requirement.Skill)];

    /// <summary>After a plan came and work was counted by its caps: each of its queues that says so has a ledger, and no other.</summary>
    private void ReviewLedgers()
    {
        foreach (var queue in _ledgers.Keys.Where(queue => Plan!.FindQueue(queue)?.Fairness is null).ToArray())
        {
            _ledgers[queue].Follow(new FairnessPolicy(), CompiledPlan.NoCap, _at); // Agents still hold their tallies.
            _ledgers.Remove(queue);
        }

        foreach (var queue in Plan!.Plan.Queues)
        {
            if (queue.Fairness is not { } policy) continue;
            if (!_ledgers.TryGetValue(queue.Id, out var ledger)) _ledgers.Add(queue.Id, ledger = new QueueLedger(queue.Id, _at, Matcher));
            ledger.Follow(policy, Plan.ShareCapOf(queue.Id), _at);
        }

        foreach (var agent in _agents.Values) ReviewTallies(agent);
    }

    /// <summary>After an agent's queues, or the ledgers, changed.</summary>
    private void ReviewTallies(AgentState agent)
    {
        foreach (var tally in agent.Tallies)
        {
            tally.Ledger.EndWindowBy(_at);
            tally.Note(default, _at);
            tally.IsServing = false;
        }

        agent.Tallies = _ledgers.Count == 0 ? [] : [.. agent.Profile.Queues.Select(FindLedger).OfType<QueueLedger>().Distinct().Select(ledger => ledger.TallyOf(agent))];
        foreach (var tally in agent.Tallies) tally.IsServing = true;
        NoteTime(agent);
    }

    /// <summary>After what an agent has in hand changed.</summary>
    private void NoteLoad(AgentState agent)
    {
        NoteTime(agent);
        Matcher.Update(agent);
    }

    /// <summary>After something about an agent changed that may keep it from new work.</summary>
    private void NoteTime(AgentState agent)
    {
        if (agent.Tallies.Length == 0) return;
        var isFull = agent.TakesWork && Capacity.IsFull(agent, Plan!);
        foreach (var tally in agent.Tallies)
        {
            var presence = PresenceOf(agent, tally.Ledger.Queue, isFull);
            if (presence == tally.Presence) continue;
            tally.Ledger.EndWindowBy(_at);
            tally.Note(presence, _at);
        }
    }

    private LedgerPresence PresenceOf(AgentState agent, QueueId queue, bool isFull) =>
        new(agent.TakesWork, agent.TakesWork && (isFull || Capacity.IsFull(agent, queue, Plan!)), !agent.TakesWork && agent.TakesWorkOrIsAway);

    /// <summary>What the ledger of an order's queue has of an agent, in the window of now; null when the queue keeps none.</summary>
    private AgentTally? TallyOf(WorkOrderState order, AgentState agent)
    {
        if (_ledgers.Count == 0 || FindLedger(order.Queue) is not { } ledger) return null;
        ledger.EndWindowBy(_at);
        return ledger.TallyOf(agent);
    }

    /// <summary>Before an order gets into an agent's hands.</summary>
    private void CountAssignment(WorkOrderState order, AgentState agent, AssignmentCause cause)
    {
        if (TallyOf(order, agent) is not { } tally) return;
        tally.Ledger.CountAssignment(tally, Plan!.FindChannel(order.Channel)!.CostUnits);
        if (cause is AssignmentCause.Manual or AssignmentCause.Direct or AssignmentCause.Transfer) tally.Figures.ByHandCount++;
        else if (cause != AssignmentCause.Matching || order.IsBackForAgent) tally.Figures.ReturnedCount++;
        else if (order.WaitsFor is not null || Prefers(order, agent)) tally.Figures.PreferredCount++;
    }

    private bool Prefers(WorkOrderState order, AgentState agent) =>
        order.Wishes.Preferred.Any(preferred => preferred.Agent == agent.Id) || Plan!.AffinityOf(order.Queue).Any(rule => FindTied(rule, order) == agent);
}
