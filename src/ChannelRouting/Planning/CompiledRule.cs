namespace ChannelRouting.Planning;

/// <summary>A classification rule made ready: its condition to be asked, its queue, labels and requirements to be read.</summary>
internal sealed class CompiledRule
{
    private readonly ClassificationRule _rule;
    private readonly ConditionTest.Test _holds;
    private readonly QueueSplit? _split;
    private readonly Term _term;
    private readonly Dictionary<PriorityId, int> _bands;

    public CompiledRule(ClassificationRule rule, RoutingPlan plan, Dictionary<PriorityId, int> bands, IReadOnlyList<IClassifier> classifiers)
    {
        (_rule, _bands, _holds, _term) = (rule, bands, ConditionTest.Of(rule.When), new Term(rule.From, rule.Until));
        _split = rule.Split.Count > 0 ? new QueueSplit(rule.Name, rule.Split) : null;
        Code = rule.Code is { } code ? new CompiledCode(code, classifiers, plan, bands) : null;
        Labels = [.. rule.Labels.Select(label => (label.Name, ReaderOf(label)))];
        Passed = [.. rule.RequirementsFrom.Select(requirement => new PassedRequirement(requirement))];
        GivesOnlyQueue = rule is { Code: null, Priority: null, Labels.Count: 0, Requirements.Count: 0, RequirementsFrom.Count: 0 };
    }

    public string Name => _rule.Name;

    public CompiledCode? Code { get; }

    public PriorityId? Priority => _rule.Priority;

    public (string Name, WorkOrderFacts.Reader Read)[] Labels { get; }

    public IReadOnlyList<SkillRequirement> Requirements => _rule.Requirements;

    public PassedRequirement[] Passed { get; }

    /// <summary>Whether it says nothing to work that has its queue.</summary>
    public bool GivesOnlyQueue { get; }

    /// <summary>Whether it matches at an instant.</summary>
    public bool Holds(in WorkOrderFacts facts, Instant at) => _term.Holds(at) && _holds(facts);

    /// <summary>The queue it gives a work order; null when it leaves that to others.</summary>
    public QueueId? QueueOf(WorkOrderId id) => _split is null ? _rule.Queue : _split.QueueOf(id);

    /// <summary>The place among the bands of the priority that it gives with an answer, 0 the most urgent; null when it gives none.</summary>
    public int? BandOf(ClassifierAnswer? answer) => (answer?.Priority ?? Priority) is { } priority ? _bands[priority] : null;

    private static WorkOrderFacts.Reader ReaderOf(RuleLabel label)
    {
        if (label.Value is { } text) return (in _) => text;
        var capture = new CompiledCapture(label.Capture!);
        return (in facts) => capture.Of(facts);
    }
}
