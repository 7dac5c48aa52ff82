namespace ChannelRouting.Planning;

/// <summary>What the rules tried so far say of one work order. Lists are made where there is something to put in.</summary>
internal struct RuleWalk(WorkOrderFacts facts, bool isPriorityNamed, IReadOnlyList<SkillRequirement> own)
{
    private WorkOrderFacts _facts = facts;
    private int _band = isPriorityNamed ? 0 : int.MaxValue;
    private QueueId? _queue;
    private string? _decider;
    private List<SkillRequirement>? _requirements;
    private Dictionary<string, string>? _labels;
    private List<string>? _matched;
    private List<ClassifierFault>? _faults;

    public void Try(CompiledRule rule, Instant at)
    {
        if ((_queue is not null && rule.GivesOnlyQueue) || !rule.Holds(_facts, at)) return;
        ClassifierAnswer? answer = null;
        if (rule.Code is { } code && (answer = code.Ask(_facts, out var fault)) is null)
        {
            if (fault is { } kind) (_faults ??= []).Add(new ClassifierFault { Rule = rule.Name, Kind = kind });
            return;
        }

        (_matched ??= []).Add(rule.Name);
        if (_queue is null && (answer?.Queue ?? rule.QueueOf(_facts.Id)) is { } queue) (_queue, _decider) = (queue, rule.Name);
        if (rule.BandOf(answer) is { } band && band < _band) (_band, _facts) = (band, _facts with { Priority = (answer?.Priority ?? rule.Priority)!.Value });
        PutLabels(rule, answer);
        AddRequirements(rule, answer);
    }

    public readonly Classification Result(QueueId fallback) => new()
    {
        Queue = _queue ?? fallback,
        Source = _queue is null ? QueueSource.Fallback : QueueSource.Rule,
        Rule = _decider,
        Priority = _facts.Priority,
        Requirements = _requirements ?? own,
        Labels = _facts.Labels,
        Faults = _faults ?? [],
        MatchedRules = _matched ?? [],
    };

    /// <summary>Those of the code, then those of the rule, each unless there is one of that name; each sees those before it.</summary>
    private void PutLabels(CompiledRule rule, ClassifierAnswer? answer)
    {
        if (answer is not null)
            foreach (var (name, text) in answer.Labels) PutLabel(name, text);
        foreach (var (name, read) in rule.Labels) PutLabel(name, _facts.Labels.ContainsKey(name) ? null : read(_facts));
    }

    private void PutLabel(string name, string? text)
    {
        if (text is null) return;
        if (_labels is null) _facts = _facts with { Labels = _labels = [] };
        _labels.TryAdd(name, text);
    }

    private void AddRequirements(CompiledRule rule, ClassifierAnswer? answer)
    {
        if (answer?.Requirements.Count > 0) (_requirements ??= [.. own]).AddRange(answer.Requirements);
        if (rule.Requirements.Count > 0) (_requirements ??= [.. own]).AddRange(rule.Requirements);
        foreach (var passed in rule.Passed)
            if (passed.Of(_facts) is { } requirement) (_requirements ??= [.. own]).Add(requirement);
    }
}
