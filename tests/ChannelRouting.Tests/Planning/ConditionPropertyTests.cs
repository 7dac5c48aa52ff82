using System.Globalization;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Planning;

/// <summary>Conditions against what docs/concepts/classification.md says of them.</summary>
public class ConditionPropertyTests
{
    private static readonly Gen<string> Values = Gen.Elements("a", "A", "a/B b", "A/b B/c", "order", "ORDER/x", "", "-1", "2.5", "+3", "٣", "1e3", "日本語", "ß\"\\");

    private static readonly Arbitrary<(Condition Condition, WorkOrderDraft Draft)> Questions = (
        from condition in GeneratedPlans.ConditionOf(3)
        from type in Values.Where(value => value.Length > 0)
        from values in Values.ArrayOf(4)
        from isThere in Gen.Elements(true, false).ArrayOf(4)
        from priority in Gen.Elements("normal", "low")
        select (condition, Some.Draft("WO-1", type: type) with
        {
            Priority = priority,
            Fields = new[] { "Type", "city", "", "日本語" }.Zip(values).Where((_, i) => isThere[i]).ToDictionary(pair => pair.First, pair => pair.Second),
        })).ToArbitrary();

    [Fact]
    public void Condition_OfAnyForm_HoldsAsDefined() => Prop.ForAll(Questions, question =>
    {
        var test = ConditionTest.Of(question.Condition);

        Assert.Equal(Holds(question.Condition, question.Draft, WorkOrderFacts.NoLabels), test(WorkOrderFacts.Of(question.Draft, question.Draft.Priority)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    /// <summary>The definition.</summary>
    public static bool Holds(Condition condition, WorkOrderDraft draft, IReadOnlyDictionary<string, string> labels)
    {
        if (condition.Not is { } inner) return !Holds(inner, draft, labels);
        if (condition.All.Count > 0) return condition.All.All(part => Holds(part, draft, labels));
        if (condition.Any.Count > 0) return condition.Any.Any(part => Holds(part, draft, labels));

        var value = condition.Field switch { null => labels.GetValueOrDefault(condition.Label!), "type" => draft.Type, "priority" => draft.Priority.Value, var field => draft.Fields.GetValueOrDefault(field) };
        if (value is null) return false;
        string Fold(string text) => condition.IgnoreCase == true ? text.ToUpperInvariant() : text;
        bool Matches(string? text, Func<string, string, bool> test) => text is null || test(Fold(value), Fold(text));
        return Matches(condition.Is, (one, other) => one == other)
            && (condition.In.Count == 0 || condition.In.Any(text => Fold(text) == Fold(value)))
            && Matches(condition.StartsWith, (one, other) => one.StartsWith(other, StringComparison.Ordinal))
            && Matches(condition.Contains, (one, other) => one.Contains(other, StringComparison.Ordinal))
            && Matches(condition.Under, (one, other) => $"{one}/".StartsWith($"{other}/", StringComparison.Ordinal))
            && IsWithin(condition, value);
    }

    private static bool IsWithin(Condition condition, string value)
    {
        if ((condition.AtLeast ?? condition.Above ?? condition.AtMost ?? condition.Below) is null) return true;
        if (!value.TrimStart('+', '-').All(letter => char.IsAsciiDigit(letter) || letter == '.') || !value.Any(char.IsAsciiDigit)) return false;
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        return number >= (condition.AtLeast ?? number) && number <= (condition.AtMost ?? number)
            && (condition.Above is not { } above || number > above) && (condition.Below is not { } below || number < below);
    }
}
