namespace ChannelRouting.Planning;

/// <summary>Says what follows when a work order meets a condition.</summary>
/// <remarks>Made by <see cref="RoutingPlanBuilder"/>. Not safe for use by several threads at one time.</remarks>
public sealed class RuleBuilder
{
    private readonly List<SkillRequirement> _requirements = [];
    private ClassificationRule _rule;

    internal RuleBuilder(string name) => _rule = new ClassificationRule { Name = name };

    /// <summary>The work orders it is for. Default: all.</summary>
    public RuleBuilder For(Condition condition) => Set(_rule with { When = condition });

    /// <summary>The queue they go to, unless an earlier rule chose one. Default: left to others.</summary>
    public RuleBuilder To(QueueId queue) => Set(_rule with { Queue = queue });

    /// <summary>Adds a skill that the agent must have at this level or above.</summary>
    public RuleBuilder Needs(SkillId skill, int atLeast) => Needs(new SkillRequirement { Skill = skill, AtLeast = atLeast });

    /// <summary>Adds what the agent must have, must not have, or should have.</summary>
    public RuleBuilder Needs(SkillRequirement requirement)
    {
        _requirements.Add(requirement);
        return this;
    }

    internal ClassificationRule Build() => _rule with { Requirements = _requirements };

    private RuleBuilder Set(ClassificationRule rule)
    {
        _rule = rule;
        return this;
    }
}
