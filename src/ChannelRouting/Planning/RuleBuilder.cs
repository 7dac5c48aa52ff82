namespace ChannelRouting.Planning;

/// <summary>Says what follows when a work order meets a condition.</summary>
/// <remarks>Made by <see cref="RoutingPlanBuilder"/>. Not safe for use by several threads at one time.</remarks>
public sealed class RuleBuilder
{
    private readonly List<RuleLabel> _labels = [];
    private readonly List<SkillRequirement> _requirements = [];
    private readonly List<FieldRequirement> _requirementsFrom = [];
    private ClassificationRule _rule;

    internal RuleBuilder(string name) => _rule = new ClassificationRule { Name = name };

    /// <summary>The work orders it is for. Default: all.</summary>
    public RuleBuilder For(Condition condition) => Set(_rule with { When = condition });

    /// <summary>The first instant at which it is tried. Default: no beginning.</summary>
    public RuleBuilder From(Instant instant) => Set(_rule with { From = instant });

    /// <summary>The first instant at which it is no longer tried. Default: no end.</summary>
    public RuleBuilder Until(Instant instant) => Set(_rule with { Until = instant });

    /// <summary>The queue they go to, unless an earlier rule chose one. Default: left to others.</summary>
    public RuleBuilder To(QueueId queue) => Set(_rule with { Queue = queue });

    /// <summary>Splits them between queues by weight, unless an earlier rule chose a queue; each gets the same one however often it is classified. Default: not split.</summary>
    public RuleBuilder ToOneOf(params IReadOnlyList<(QueueId Queue, int Weight)> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return Set(_rule with { Split = [.. shares.Select(share => new QueueShare { Queue = share.Queue, Weight = share.Weight })] });
    }

    /// <summary>Asks code of the host whether the rule matches and what more it gives, see <see cref="IClassifier"/>.</summary>
    /// <param name="name">The name of the code.</param>
    /// <param name="version">Its version, 1 or more.</param>
    /// <param name="labels">The labels that it may put on.</param>
    public RuleBuilder Asks(string name, int version, params IReadOnlyList<string> labels) => Set(_rule with { Code = new CodeRule { Name = name, Version = version, Labels = labels } });

    /// <summary>Adds a skill that the agent must have at this level or above.</summary>
    public RuleBuilder Needs(SkillId skill, int atLeast) => Needs(new SkillRequirement { Skill = skill, AtLeast = atLeast });

    /// <summary>Adds what the agent must have, must not have, or should have.</summary>
    public RuleBuilder Needs(SkillRequirement requirement)
    {
        _requirements.Add(requirement);
        return this;
    }

    /// <summary>Adds the skill that a field names, such as a language: the text of the field with the prefix before it.</summary>
    /// <param name="field">Which field, see <see cref="Condition.Field"/>; work without it needs nothing more.</param>
    /// <param name="prefix">What stands before the text in the skill's name; null for nothing.</param>
    /// <param name="atLeast">The lowest level; null for any.</param>
    public RuleBuilder NeedsWhatIsIn(string field, string? prefix = null, int? atLeast = null) => Needs(new FieldRequirement { Field = field, Prefix = prefix, AtLeast = atLeast });

    /// <summary>Adds the skill of the language that a field names, as sure as another field says it is; who has no language needs that of the house.</summary>
    /// <param name="field">Which field, such as <c>language</c>.</param>
    /// <param name="confidence">The field with the percent, 0 to 100, such as <c>languageConfidence</c>.</param>
    /// <param name="requiredFrom">The percent from which the skill must be had, 1 to 100; below, it is a wish.</param>
    /// <param name="otherwise">The text in place of a missing one; null: it then asks for nothing.</param>
    public RuleBuilder NeedsLanguageIn(string field, string confidence, int requiredFrom, string? otherwise = null) =>
        Needs(new FieldRequirement { Field = field, Prefix = "language:", Confidence = confidence, RequiredFrom = requiredFrom, Otherwise = otherwise });

    /// <summary>Adds a skill of which a field says the lowest level.</summary>
    public RuleBuilder NeedsLevelIn(string field, SkillId skill) => Needs(new FieldRequirement { Field = field, Skill = skill });

    /// <summary>Adds a requirement of which a field or label says which skill, or which level.</summary>
    public RuleBuilder Needs(FieldRequirement requirement)
    {
        _requirementsFrom.Add(requirement);
        return this;
    }

    /// <summary>The priority, unless they name their own or another rule gives a more urgent one. Default: left to others.</summary>
    public RuleBuilder Priority(PriorityId priority) => Set(_rule with { Priority = priority });

    /// <summary>Puts on a label, unless an earlier rule did.</summary>
    public RuleBuilder Label(string name, string text) => Label(new RuleLabel { Name = name, Value = text });

    /// <summary>Puts on a label with a part of what is known of the work order, unless an earlier rule did or there is no such part.</summary>
    public RuleBuilder Label(string name, Capture capture) => Label(new RuleLabel { Name = name, Capture = capture });

    /// <summary>Puts on a label as its record.</summary>
    public RuleBuilder Label(RuleLabel label)
    {
        _labels.Add(label);
        return this;
    }

    internal ClassificationRule Build() => _rule with { Labels = _labels, Requirements = _requirements, RequirementsFrom = _requirementsFrom };

    private RuleBuilder Set(ClassificationRule rule)
    {
        _rule = rule;
        return this;
    }
}
