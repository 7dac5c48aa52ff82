using System.Globalization;

namespace ChannelRouting.Planning;

internal sealed partial class PlanValidation
{
    private const string Operators = "is, in, startsWith, contains, under, bounds of a number (atLeast or above, atMost or below), all, any, not";

    private void CheckCondition(Condition? condition, string path)
    {
        if (condition is null) return;
        var left = RoutingLimits.ConditionsAtOnce;
        CheckCondition(condition, path, 1, ref left);
        if (left < 0) Add(PlanFindingCode.OutOfRange, path, null, $"at most {Text(RoutingLimits.ConditionsAtOnce)} conditions in one");
    }

    private void CheckCondition(Condition condition, string path, int depth, ref int left)
    {
        if (depth > RoutingLimits.ConditionDepth) Add(PlanFindingCode.OutOfRange, path, Text(depth), $"{RoutingLimits.ConditionDepth} conditions within each other");
        if (--left < 0 || depth > RoutingLimits.ConditionDepth) return;

        CheckForm(condition, path);
        CheckValues(condition, path);
        CheckBounds(condition, path);
        for (var i = 0; i < condition.All.Count; i++) CheckCondition(condition.All[i], At($"{path}.all", i), depth + 1, ref left);
        for (var i = 0; i < condition.Any.Count; i++) CheckCondition(condition.Any[i], At($"{path}.any", i), depth + 1, ref left);
        if (condition.Not is { } inner) CheckCondition(inner, $"{path}.not", depth + 1, ref left);
    }

    private void CheckForm(Condition condition, string path)
    {
        bool[] texts = [condition.Is is not null, condition.In.Count > 0, condition.StartsWith is not null, condition.Contains is not null, condition.Under is not null];
        bool[] groups = [condition.All.Count > 0, condition.Any.Count > 0, condition.Not is not null];
        var (textCount, boundCount, groupCount) = (texts.Count(given => given), HasBounds(condition) ? 1 : 0, groups.Count(given => given));
        if (textCount + boundCount + groupCount != 1) Add(PlanFindingCode.NotExactlyOne, path, null, Operators);
        else if (groupCount == 0 && (condition.Field ?? condition.Label) is null) Add(PlanFindingCode.MissingProperty, $"{path}.field", null, "type, channel, priority, escalation, a field of the work order, or a label");
        else if (groupCount == 1 && (condition.Field ?? condition.Label) is { } tested) Add(PlanFindingCode.NotExactlyOne, $"{path}.{(condition.Field is null ? "label" : "field")}", tested, "a field or label goes with a test of it");
        else if (textCount == 0 && condition.IgnoreCase is not null) Add(PlanFindingCode.NotExactlyOne, $"{path}.ignoreCase", null, "it goes with is, in, startsWith, contains or under");
        if (condition is { Field: not null, Label: not null }) Add(PlanFindingCode.NotExactlyOne, $"{path}.label", condition.Label, "field, label");
        if (condition.Label is { } label) CheckKnown($"{path}.label", label, _labels);
        CheckLength($"{path}.field", condition.Field);
        CheckLength($"{path}.startsWith", condition.StartsWith);
        CheckLength($"{path}.contains", condition.Contains);
        CheckPath($"{path}.under", condition.Under);
        CheckSize($"{path}.in", condition.In.Count);
    }

    private static bool HasBounds(Condition condition) => (condition.AtLeast ?? condition.Above ?? condition.AtMost ?? condition.Below) is not null;

    private void CheckPath(string at, string? path)
    {
        CheckLength(at, path);
        if (path?.Split('/').Contains("") == true) Add(PlanFindingCode.OutOfRange, at, path, "names with a slash between them, such as complaint/attitude");
    }

    /// <summary>One bound of a kind, and room for a number between them.</summary>
    private void CheckBounds(Condition condition, string path)
    {
        if (condition is { AtLeast: not null, Above: not null }) Add(PlanFindingCode.NotExactlyOne, $"{path}.above", Text(condition.Above.Value), "atLeast, above");
        if (condition is { AtMost: not null, Below: not null }) Add(PlanFindingCode.NotExactlyOne, $"{path}.below", Text(condition.Below.Value), "atMost, below");
        if ((condition.AtLeast ?? condition.Above) is not { } from || (condition.AtMost ?? condition.Below) is not { } to) return;
        var (name, mayMeet) = (condition.AtMost is null ? "below" : "atMost", condition is { AtLeast: not null, AtMost: not null });
        if (to < from || (to == from && !mayMeet)) Add(PlanFindingCode.OutOfRange, $"{path}.{name}", Text(to), mayMeet ? $"{Text(from)} or more" : $"more than {Text(from)}");
    }

    /// <summary>Channels and priorities are names of the plan, so a misspelled one can be told.</summary>
    private void CheckValues(Condition condition, string path)
    {
        var names = condition.Field switch { Condition.ChannelField => _channels, Condition.PriorityField => _priorities, _ => null };
        if (condition.IgnoreCase == true) names = null;
        if (condition.Is is { } value) CheckValue($"{path}.is", value, names);
        for (var i = 0; i < condition.In.Count; i++) CheckValue(At($"{path}.in", i), condition.In[i], names);
    }

    private void CheckValue(string path, string value, NameSet? names)
    {
        if (names is null) CheckLength(path, value);
        else CheckKnown(path, value, names);
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
