namespace ChannelRouting.Linting;

/// <summary>Conditions by a value that they need, so that those which another one may imply are found without a look at all of them.</summary>
internal sealed class ConditionIndex
{
    private readonly Dictionary<(string? Field, string? Label, string Value), List<(int Place, Condition? When)>> _byValue = [];
    private readonly List<(int Place, Condition? When)> _others = [];

    public static ConditionIndex Of(IEnumerable<Condition?> conditions)
    {
        var index = new ConditionIndex();
        foreach (var (place, when) in conditions.Index()) index.Add(place, when);
        return index;
    }

    public void Add(int place, Condition? when)
    {
        if (ListsNeededBy(when).MinBy(test => ValuesOf(test).Count) is not { } narrowest) _others.Add((place, when));
        else
            foreach (var value in ValuesOf(narrowest).Distinct())
            {
                if (!_byValue.TryGetValue((narrowest.Field, narrowest.Label, value), out var sharing)) _byValue.Add((narrowest.Field, narrowest.Label, value), sharing = []);
                sharing.Add((place, when));
            }
    }

    /// <summary>All that may hold whenever a condition does, and some others: what one alternative does not imply, the whole does not.</summary>
    public IEnumerable<(int Place, Condition? When)> FindCandidates(Condition? condition) =>
        ListsNeededBy(FirstAlternativeOf(condition)).SelectMany(test => _byValue.GetValueOrDefault((test.Field, test.Label, ValuesOf(test)[0])) ?? []).Concat(_others).OrderBy(candidate => candidate.Place);

    /// <summary>The values of which the field of a test must have one; none where others pass too.</summary>
    private static IReadOnlyList<string> ValuesOf(Condition test) => test.IgnoreCase == true ? [] : test.Is is { } value ? [value] : test.In;

    /// <summary>The lists of values that all work has one of, field by field, for which a condition holds.</summary>
    private static IEnumerable<Condition> ListsNeededBy(Condition? condition) => condition is null ? [] : ConditionLogic.Plain(condition) switch
    {
        { All.Count: > 0 } all => all.All.SelectMany(ListsNeededBy),
        var plain => ValuesOf(plain).Count > 0 ? [plain] : [],
    };

    private static Condition? FirstAlternativeOf(Condition? condition) => condition is null ? null : ConditionLogic.Plain(condition) switch
    {
        { Any.Count: > 0 } any => FirstAlternativeOf(any.Any[0]),
        { All.Count: > 0 } all => new Condition { All = [.. all.All.Select(part => FirstAlternativeOf(part)!)] },
        var plain => plain,
    };
}
