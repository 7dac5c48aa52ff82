using System.Globalization;

namespace ChannelRouting.Planning;

/// <summary>Makes conditions ready to be asked.</summary>
internal static class ConditionTest
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public delegate bool Test(in WorkOrderFacts facts);

    /// <summary>The test of a checked condition; no condition always holds.</summary>
    public static Test Of(Condition? condition)
    {
        if (condition is null) return static (in _) => true;
        if (condition.All.Count > 0) return All([.. condition.All.Select(Of)]);
        if (condition.Any.Count > 0) return Any([.. condition.Any.Select(Of)]);
        if (condition.Not is { } inner) return Not(Of(inner));
        return Text(WorkOrderFacts.ReaderOf(condition.Field, condition.Label), OfValue(condition));
    }

    /// <summary>What a test of a field asks of its value.</summary>
    public static Func<string, bool> OfValue(Condition condition)
    {
        var comparison = condition.IgnoreCase == true ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (condition.Is is { } text) return value => value.Equals(text, comparison);
        if (condition.StartsWith is { } start) return value => value.StartsWith(start, comparison);
        if (condition.Contains is { } part) return value => value.Contains(part, comparison);
        if (condition.Under is { } path) return value => value.StartsWith(path, comparison) && (value.Length == path.Length || value[path.Length] == '/');
        return condition.In.Count > 0 ? new HashSet<string>(condition.In, StringComparer.FromComparison(comparison)).Contains : Bounds(condition);
    }

    private static Func<string, bool> Bounds(Condition condition)
    {
        var (atLeast, above, atMost, below) = (condition.AtLeast, condition.Above, condition.AtMost, condition.Below);
        return value => decimal.TryParse(value, Number, CultureInfo.InvariantCulture, out var number)
            && !(number < atLeast) && !(number <= above) && !(number > atMost) && !(number >= below);
    }

    private static Test Text(WorkOrderFacts.Reader read, Func<string, bool> test) => (in facts) => read(facts) is { } value && test(value);

    private static Test Not(Test test) => (in facts) => !test(facts);

    private static Test All(Test[] tests) => (in facts) =>
    {
        foreach (var test in tests)
            if (!test(facts)) return false;
        return true;
    };

    private static Test Any(Test[] tests) => (in facts) =>
    {
        foreach (var test in tests)
            if (test(facts)) return true;
        return false;
    };
}
