namespace ChannelRouting.Planning;

internal sealed partial class PlanValidation
{
    private const string Operators = "is, in, startsWith, contains, all, any, not";

    private void CheckRules()
    {
        CheckUnique(new NameSet("$.rules", _plan.Rules.Select(rule => rule.Name)), ".name");
        CheckSize("$.rules", _plan.Rules.Count);
        var isDecided = false;
        for (var i = 0; i < _plan.Rules.Count; i++)
        {
            var (rule, path) = (_plan.Rules[i], At("$.rules", i));
            CheckRule(rule, path);
            if (isDecided && rule.Queue is not null) Add(PlanFindingCode.UnreachableRule, path, rule.Name);
            isDecided |= rule is { When: null, Queue: not null };
        }
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

    private void CheckCondition(Condition? condition, string path, int depth = 1)
    {
        if (condition is null) return;
        if (depth > RoutingLimits.ConditionDepth)
        {
            Add(PlanFindingCode.OutOfRange, path, Text(depth), $"{RoutingLimits.ConditionDepth} conditions within each other");
            return;
        }

        CheckForm(condition, path);
        CheckValues(condition, path);
        for (var i = 0; i < condition.All.Count; i++) CheckCondition(condition.All[i], At($"{path}.all", i), depth + 1);
        for (var i = 0; i < condition.Any.Count; i++) CheckCondition(condition.Any[i], At($"{path}.any", i), depth + 1);
        CheckCondition(condition.Not, $"{path}.not", depth + 1);
    }

    private void CheckForm(Condition condition, string path)
    {
        bool[] tests = [condition.Is is not null, condition.In.Count > 0, condition.StartsWith is not null, condition.Contains is not null];
        bool[] groups = [condition.All.Count > 0, condition.Any.Count > 0, condition.Not is not null];
        var (testCount, groupCount) = (tests.Count(given => given), groups.Count(given => given));
        if (testCount + groupCount != 1) Add(PlanFindingCode.NotExactlyOne, path, null, Operators);
        else if (testCount == 1 && condition.Field is null) Add(PlanFindingCode.MissingProperty, $"{path}.field", null, "type, channel, priority, or a field of the work order");
        else if (groupCount == 1 && condition.Field is not null) Add(PlanFindingCode.NotExactlyOne, $"{path}.field", condition.Field, "a field goes with is, in, startsWith or contains");
        CheckLength($"{path}.field", condition.Field);
        CheckLength($"{path}.startsWith", condition.StartsWith);
        CheckLength($"{path}.contains", condition.Contains);
        CheckSize($"{path}.in", condition.In.Count);
        CheckSize($"{path}.all", condition.All.Count);
        CheckSize($"{path}.any", condition.Any.Count);
    }

    /// <summary>Channels and priorities are names of the plan, so a misspelled one can be told.</summary>
    private void CheckValues(Condition condition, string path)
    {
        var names = condition.Field switch { Condition.ChannelField => _channels, Condition.PriorityField => _priorities, _ => null };
        if (condition.Is is { } value) CheckValue($"{path}.is", value, names);
        for (var i = 0; i < condition.In.Count; i++) CheckValue(At($"{path}.in", i), condition.In[i], names);
    }

    private void CheckValue(string path, string value, NameSet? names)
    {
        if (names is null) CheckLength(path, value);
        else CheckKnown(path, value, names);
    }
}
