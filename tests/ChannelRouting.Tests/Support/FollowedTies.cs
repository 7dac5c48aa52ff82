namespace ChannelRouting.Tests.Support;

/// <summary>Who last had work with a text, as the events tell of it; of fields only.</summary>
internal sealed class FollowedTies
{
    private readonly Dictionary<(string Field, string Text), AgentId> _last = [];

    /// <summary>The better, the less: by score, then by place, then by rules of the queue; who is not preferred comes last.</summary>
    public (int, long, int) PreferenceOf(FollowedOrder order, FollowedAgent agent, WorkQueue queue)
    {
        var scores = order.Preferred.Index().Where(item => item.Item.Agent == agent.Profile.Id).Select(item => (0, -(long)item.Item.Score, item.Index));
        var rules = queue.Affinity.Index().Where(item => FindAgent(item.Item, order) == agent.Profile.Id).Select(item => (1, 0L, item.Index));
        return scores.Concat(rules).DefaultIfEmpty((2, 0, 0)).Min();
    }

    /// <summary>The agent whom a rule ties to a work order; null when there is none.</summary>
    public AgentId? FindAgent(AffinityRule rule, FollowedOrder order)
    {
        if (!order.Fields.TryGetValue(rule.Field!, out var text)) return null;
        if (rule.Tie == AffinityTie.NamedAgent) return text;
        return _last.TryGetValue((rule.Field!, text), out var agent) ? agent : (AgentId?)null;
    }

    /// <summary>Takes in an affinity, which must be that of the rule it names, or of agents whom the work order prefers.</summary>
    public void Apply(AffinityApplied e, FollowedOrder order, WorkQueue queue)
    {
        if (e.Rule is { } name) Assert.Equal(FindAgent(queue.Affinity.First(rule => rule.Name == name), order), Assert.Single(e.Agents));
        else Assert.Subset(order.Preferred.Select(preferred => preferred.Agent).ToHashSet(), e.Agents.ToHashSet());
        order.Apply(e);
    }

    /// <summary>Takes note of who has a work order now, by fields that it has had from now on.</summary>
    public void Note(FollowedOrder order, IEnumerable<string> fields, RoutingPlan plan)
    {
        if (order.Agent is not { } agent) return;
        foreach (var field in FieldsOf(plan).Intersect(fields)) _last[(field, order.Fields[field])] = agent.Profile.Id;
    }

    /// <summary>Forgets what no rule of a new plan reads.</summary>
    public void Follow(RoutingPlan plan)
    {
        foreach (var key in _last.Keys.Where(key => !FieldsOf(plan).Contains(key.Field)).ToArray()) _last.Remove(key);
    }

    private static IEnumerable<string> FieldsOf(RoutingPlan plan) => plan.Queues.SelectMany(queue => queue.Affinity).Where(rule => rule.Tie != AffinityTie.NamedAgent).Select(rule => rule.Field!).Distinct();
}
