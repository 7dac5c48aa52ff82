namespace ChannelRouting.Planning;

internal sealed partial class PlanValidation
{
    private void CheckRules()
    {
        CheckUnique(new NameSet("$.rules", _plan.Rules.Select(rule => rule.Name)), ".name");
        CheckSize("$.rules", _plan.Rules.Count);
        if (_labels.Count > RoutingLimits.LabelsPerPlan) Add(PlanFindingCode.OutOfRange, "$.rules", Text(_labels.Count), $"at most {RoutingLimits.LabelsPerPlan} different names of labels");
        for (var i = 0; i < _plan.Rules.Count; i++) CheckRule(_plan.Rules[i], At("$.rules", i));
    }

    private void CheckRule(ClassificationRule rule, string path)
    {
        CheckText($"{path}.name", rule.Name);
        CheckCondition(rule.When, $"{path}.when");
        CheckTerm(rule.From, rule.Until, path);
        if (rule.Queue is { } queue) CheckKnown($"{path}.queue", queue.Value, _queues);
        if (rule.Priority is { } priority) CheckKnown($"{path}.priority", priority.Value, _priorities);
        CheckSplit(rule, path);
        if (rule.Code is { } code) CheckCode(code, $"{path}.code");
        else if (rule is { Queue: null, Split.Count: 0, Priority: null, Labels.Count: 0, Requirements.Count: 0, RequirementsFrom.Count: 0 })
            Add(PlanFindingCode.MissingProperty, $"{path}.queue", null, "a queue, or a priority, labels or requirements");
        CheckLabels(rule.Labels, $"{path}.labels");
        CheckRange($"{path}.requirements", rule.Requirements.Count, 0, RoutingLimits.RequirementsPerWorkOrder);
        for (var i = 0; i < rule.Requirements.Count; i++) CheckRequirement(rule.Requirements[i], At($"{path}.requirements", i));
        CheckRange($"{path}.requirementsFrom", rule.RequirementsFrom.Count, 0, RoutingLimits.RequirementsPerWorkOrder);
        for (var i = 0; i < rule.RequirementsFrom.Count; i++) CheckRequirement(rule.RequirementsFrom[i], At($"{path}.requirementsFrom", i));
    }

    private void CheckSplit(ClassificationRule rule, string path)
    {
        if (rule is { Split.Count: > 0, Queue: { } queue }) Add(PlanFindingCode.NotExactlyOne, $"{path}.queue", queue.Value, "queue, split");
        if (rule.Split.Count > 0 && rule.Split.All(share => share.Weight <= 0)) Add(PlanFindingCode.OutOfRange, $"{path}.split", null, "a weight above 0");
        CheckUnique(new NameSet($"{path}.split", rule.Split.Select(share => share.Queue.Value)), ".queue");
        CheckRange($"{path}.split", rule.Split.Count, 0, RoutingLimits.QueuesPerSplit);
        for (var i = 0; i < rule.Split.Count; i++)
        {
            CheckKnown($"{At($"{path}.split", i)}.queue", rule.Split[i].Queue.Value, _queues);
            CheckRange($"{At($"{path}.split", i)}.weight", rule.Split[i].Weight, 0, RoutingLimits.SplitWeight);
        }
    }

    /// <summary>Whether the code is there is known to the engine only.</summary>
    private void CheckCode(CodeRule code, string path)
    {
        CheckCode(code.Name, code.Version, path);
        CheckUnique(new NameSet($"{path}.labels", code.Labels), "");
        for (var i = 0; i < code.Labels.Count; i++)
            if (string.IsNullOrWhiteSpace(code.Labels[i]) || code.Labels[i].Length > RoutingLimits.IdentifierLength) Add(PlanFindingCode.OutOfRange, At($"{path}.labels", i), code.Labels[i], IdentifierRange);
    }

    private void CheckCode(string name, int version, string path)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > RoutingLimits.IdentifierLength) Add(PlanFindingCode.OutOfRange, $"{path}.name", name, IdentifierRange);
        CheckRange($"{path}.version", version, 1, int.MaxValue);
    }

    private void CheckLabels(IReadOnlyList<RuleLabel> labels, string path)
    {
        CheckUnique(new NameSet(path, labels.Select(label => label.Name)), ".name");
        for (var i = 0; i < labels.Count; i++)
        {
            var (label, at) = (labels[i], At(path, i));
            if (string.IsNullOrWhiteSpace(label.Name) || label.Name.Length > RoutingLimits.IdentifierLength) Add(PlanFindingCode.OutOfRange, $"{at}.name", label.Name, IdentifierRange);
            if (label.Value is null == label.Capture is null) Add(PlanFindingCode.NotExactlyOne, at, null, "value, capture");
            CheckLength($"{at}.value", label.Value, RoutingLimits.LabelLength);
            if (label.Capture is { } capture) CheckCapture(capture, $"{at}.capture");
        }
    }

    private void CheckCapture(Capture capture, string path)
    {
        CheckSource(capture.Field, capture.Label, path);
        CheckPiece($"{path}.after", capture.After);
        CheckPiece($"{path}.before", capture.Before);
        CheckRange($"{path}.atMost", capture.AtMost, 1, RoutingLimits.LabelLength);
    }

    private void CheckPiece(string path, string? text)
    {
        if (text is "") Add(PlanFindingCode.OutOfRange, path, text, $"1 to {Text(RoutingLimits.TextLength)} characters");
        else CheckLength(path, text);
    }

    /// <summary>A text of the work order: a field, or a label that some rule puts on.</summary>
    private void CheckSource(string? field, string? label, string path)
    {
        if (field is null == label is null) Add(PlanFindingCode.NotExactlyOne, path, null, "field, label");
        CheckPiece($"{path}.field", field);
        if (label is not null) CheckKnown($"{path}.label", label, _labels);
    }

    private void CheckRequirement(FieldRequirement requirement, string path)
    {
        CheckSource(requirement.Field, requirement.Label, path);
        if (requirement.Skill is { IsDefault: true }) Add(PlanFindingCode.OutOfRange, $"{path}.skill", "", IdentifierRange);
        if (requirement is { Skill: not null, Prefix: not null }) Add(PlanFindingCode.NotExactlyOne, $"{path}.prefix", requirement.Prefix, "skill, prefix");
        if (requirement is { Skill: not null, AtLeast: { } atLeast }) Add(PlanFindingCode.NotExactlyOne, $"{path}.atLeast", Text(atLeast), "skill, atLeast");
        CheckLength($"{path}.prefix", requirement.Prefix, RoutingLimits.IdentifierLength);
        CheckPiece($"{path}.confidence", requirement.Confidence);
        CheckPercent(requirement, $"{path}.requiredFrom", requirement.RequiredFrom);
        CheckPercent(requirement, $"{path}.countsFrom", requirement.CountsFrom);
        if (requirement.Otherwise is { } text && PassedRequirement.Of(requirement, text, isPreferred: null) is null)
            Add(PlanFindingCode.OutOfRange, $"{path}.otherwise", text, requirement.Skill is null ? $"1 to {Text(RoutingLimits.IdentifierLength - (requirement.Prefix?.Length ?? 0))} characters" : $"{Text(int.MinValue)} to {Text(int.MaxValue)}");
    }

    private void CheckPercent(FieldRequirement requirement, string path, int? percent)
    {
        CheckRange(path, percent, 1, 100);
        if (percent is not null && requirement.Confidence is null) Add(PlanFindingCode.MissingProperty, path, null, "confidence");
    }

    private void CheckRequirement(SkillRequirement requirement, string path)
    {
        if (requirement.Skill.IsDefault) Add(PlanFindingCode.OutOfRange, $"{path}.skill", "", IdentifierRange);
        if (requirement is { AtLeast: { } atLeast, AtMost: { } atMost } && atMost < atLeast) Add(PlanFindingCode.OutOfRange, $"{path}.atMost", Text(atMost), $"{Text(atLeast)} or more");
    }
}
