namespace ChannelRouting.Planning;

internal sealed partial class PlanValidation
{
    private void CheckRules()
    {
        CheckUnique(new NameSet("$.rules", _plan.Rules.Select(rule => rule.Name)), ".name");
        CheckSize("$.rules", _plan.Rules.Count);
        for (var i = 0; i < _plan.Rules.Count; i++) CheckRule(_plan.Rules[i], At("$.rules", i));
    }

    private void CheckRule(ClassificationRule rule, string path)
    {
        CheckText($"{path}.name", rule.Name);
        CheckCondition(rule.When, $"{path}.when");
        if (rule.Queue is { } queue) CheckKnown($"{path}.queue", queue.Value, _queues);
        else if (rule.Requirements.Count == 0) Add(PlanFindingCode.MissingProperty, $"{path}.queue", null, "a queue, requirements, or both");
        CheckRange($"{path}.requirements", rule.Requirements.Count, 0, RoutingLimits.RequirementsPerWorkOrder);
        for (var i = 0; i < rule.Requirements.Count; i++) CheckRequirement(rule.Requirements[i], At($"{path}.requirements", i));
    }

    private void CheckRequirement(SkillRequirement requirement, string path)
    {
        if (requirement.Skill.IsDefault) Add(PlanFindingCode.OutOfRange, $"{path}.skill", "", IdentifierRange);
        if (requirement is { AtLeast: { } atLeast, AtMost: { } atMost } && atMost < atLeast) Add(PlanFindingCode.OutOfRange, $"{path}.atMost", Text(atMost), $"{Text(atLeast)} or more");
    }
}
