namespace ChannelRouting.Planning;

/// <summary>Makes conditions ready to be asked.</summary>
internal static class ConditionTest
{
    public delegate bool Test(in WorkOrderFacts facts);

    /// <summary>The test of a checked condition; no condition always holds.</summary>
    public static Test Of(Condition? condition)
    {
        if (condition is null) return static (in _) => true;
        if (condition.All.Count > 0) return All([.. condition.All.Select(Of)]);
        if (condition.Any.Count > 0) return Any([.. condition.Any.Select(Of)]);
        if (condition.Not is { } inner) return Not(Of(inner));
        return Field(condition.Field!, TextTest(condition));
    }

    private static Func<string, bool> TextTest(Condition condition)
    {
        if (condition.Is is { } text) return value => value == text;
        if (condition.StartsWith is { } start) return value => value.StartsWith(start, StringComparison.Ordinal);
        if (condition.Contains is { } part) return value => value.Contains(part, StringComparison.Ordinal);
        return new HashSet<string>(condition.In, StringComparer.Ordinal).Contains;
    }

    private static Test Field(string field, Func<string, bool> test) => (in facts) => facts.ValueOf(field) is { } value && test(value);

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
