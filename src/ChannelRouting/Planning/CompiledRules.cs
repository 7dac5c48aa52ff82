namespace ChannelRouting.Planning;

/// <summary>The classification rules of a plan, made ready once.</summary>
internal sealed class CompiledRules
{
    private readonly RoutingPlan _plan;
    private readonly CompiledRule[] _rules;

    public CompiledRules(RoutingPlan plan, Dictionary<PriorityId, int> bands, IReadOnlyList<IClassifier> classifiers) =>
        (_plan, _rules) = (plan, [.. plan.Rules.Select(rule => new CompiledRule(rule, plan, bands, classifiers))]);

    /// <summary>Tries the rules in order.</summary>
    /// <param name="known">What is known of the work order; its labels do not count, and its priority only when it was named.</param>
    /// <param name="isPriorityNamed">Whether its priority stays, whatever the rules say.</param>
    /// <param name="own">The requirements it has whatever the rules say.</param>
    /// <param name="at">The instant at which they are tried.</param>
    public Classification Classify(in WorkOrderFacts known, bool isPriorityNamed, IReadOnlyList<SkillRequirement> own, Instant at)
    {
        var walk = new RuleWalk(known with { Labels = WorkOrderFacts.NoLabels, Priority = isPriorityNamed ? known.Priority : _plan.DefaultPriority }, isPriorityNamed, own);
        foreach (var rule in _rules) walk.Try(rule, at);
        return walk.Result(_plan.FallbackQueue);
    }
}
