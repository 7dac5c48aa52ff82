namespace ChannelRouting.Planning;

/// <summary>Code that a rule asks, with what its answers may name.</summary>
internal sealed class CompiledCode
{
    private readonly CodeRule _code;
    private readonly IClassifier? _classifier;
    private readonly HashSet<QueueId> _queues;
    private readonly Dictionary<PriorityId, int> _bands;

    public CompiledCode(CodeRule code, IReadOnlyList<IClassifier> classifiers, RoutingPlan plan, Dictionary<PriorityId, int> bands)
    {
        (_code, _bands) = (code, bands);
        _classifier = classifiers.FirstOrDefault(classifier => classifier.Name == code.Name && classifier.Version == code.Version);
        _queues = [.. plan.Queues.Select(queue => queue.Id)];
    }

    /// <summary>Asks the code; no answer and no fault is no match.</summary>
    public ClassifierAnswer? Ask(in WorkOrderFacts facts, out ClassifierFaultKind? fault)
    {
        fault = _classifier is null ? ClassifierFaultKind.Missing : null;
        if (_classifier is null) return null;
        try
        {
            var answer = _classifier.Classify(ArgumentsOf(facts));
            if (answer is null || IsSound(answer)) return answer;
            fault = ClassifierFaultKind.BadAnswer;
        }
        catch (Exception) // Whatever it is, the work order must get its queue.
        {
            fault = ClassifierFaultKind.Failed;
        }

        return null;
    }

    private static ClassifierArguments ArgumentsOf(in WorkOrderFacts facts) => new()
    {
        Id = facts.Id,
        Type = facts.Type,
        Channel = facts.Channel,
        Priority = facts.Priority,
        Fields = facts.Fields,
        Labels = facts.Labels,
        EscalationLevel = facts.Escalation,
    };

    private bool IsSound(ClassifierAnswer answer) =>
        (answer.Queue is not { } queue || _queues.Contains(queue))
        && (answer.Priority is not { } priority || _bands.ContainsKey(priority))
        && answer.Requirements.Count <= RoutingLimits.RequirementsPerWorkOrder
        && answer.Requirements.All(requirement => !requirement.Skill.IsDefault && !(requirement.AtMost < requirement.AtLeast))
        && answer.Labels.All(label => _code.Labels.Contains(label.Key) && label.Value is { Length: <= RoutingLimits.LabelLength });
}
