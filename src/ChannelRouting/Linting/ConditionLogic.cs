using ChannelRouting.Planning;

namespace ChannelRouting.Linting;

/// <summary>What follows from conditions without a work order to ask them of. It says yes only when that is certain, and no when it cannot tell.</summary>
/// <remarks>
/// Channels and priorities are those of the plan, so what holds for each of them holds. It takes <see cref="MostSteps"/> steps at most and then says no to all: in a plan with
/// thousands of entangled conditions it may not see everything. For one thread.
/// </remarks>
internal sealed class ConditionLogic
{
    private const int MostSteps = 5_000_000;

    private const int MostCases = 64;

    private readonly Dictionary<Condition, Func<string, bool>> _tests = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Condition, Condition> _loose = new(ReferenceEqualityComparer.Instance);
    private readonly Condition[] _cases;
    private int _stepsLeft = MostSteps;

    public ConditionLogic(RoutingPlan plan)
    {
        var caseCount = (long)plan.Channels.Count * plan.Priorities.Count;
        _cases = caseCount > MostCases ? [] : [.. plan.Channels.SelectMany(channel => plan.Priorities.Select(priority => CaseOf(channel.Id, priority)))];
    }

    /// <summary>Whether the other holds whenever the one does; null always holds.</summary>
    public bool Implies(Condition? one, Condition? other)
    {
        if (other is null) return true;
        if (one is null || !TakeStep()) return false;
        return IsTest(one) && IsTest(other) ? TestImplies(one, other) : GroupImplies(Plain(one), Plain(other));
    }

    /// <summary>Whether the two never hold together.</summary>
    public bool Excludes(Condition one, Condition other)
    {
        if (!TakeStep()) return false;
        return IsTest(one) && IsTest(other) ? TestExcludes(one, other) : GroupExcludes(Plain(one), Plain(other));
    }

    /// <summary>Whether a condition never holds: it contradicts itself, or excludes every channel and priority of the plan.</summary>
    public bool IsImpossible(Condition condition) => Contradicts(condition) || (_cases.Length > 0 && _cases.All(one => Excludes(one, condition)));

    /// <summary>The places of those of some conditions of which always one holds when the condition does; null when that is not certain.</summary>
    /// <param name="condition">The condition; null always holds.</param>
    /// <param name="others">The others.</param>
    /// <param name="counts">Which of them count; null for all.</param>
    public IReadOnlyCollection<int>? FindCover(Condition? condition, ConditionIndex others, Func<int, bool>? counts = null)
    {
        if (FindImplied(condition, others, counts) is { } place) return [place];
        if (_cases.Length == 0) return null;

        var cover = new SortedSet<int>();
        foreach (var one in _cases)
        {
            if (condition is not null && Excludes(one, condition)) continue;
            if (FindImplied(condition is null ? one : new Condition { All = [one, condition] }, others, counts) is not { } found) return null;
            cover.Add(found);
        }

        return cover;
    }

    /// <summary>Without not within not.</summary>
    public static Condition Plain(Condition condition) => condition.Not?.Not is { } inner ? Plain(inner) : condition;

    private static Condition CaseOf(ChannelId channel, PriorityId priority) => new()
    {
        All = [new Condition { Field = Condition.ChannelField, Is = channel.Value }, new Condition { Field = Condition.PriorityField, Is = priority.Value }],
    };

    /// <summary>The place of the first that holds whenever the condition does.</summary>
    private int? FindImplied(Condition? condition, ConditionIndex others, Func<int, bool>? counts)
    {
        foreach (var (place, when) in others.FindCandidates(condition))
            if (counts?.Invoke(place) != false && Implies(condition, when)) return place;
        return null;
    }

    private bool TakeStep()
    {
        if (_stepsLeft == 0) return false;
        _stepsLeft--;
        return true;
    }

    private bool Contradicts(Condition condition) => condition.Any.Count > 0 ? condition.Any.All(Contradicts) : condition.All.Any(Contradicts) || Excludes(condition, condition);

    private static bool IsTest(Condition condition) => condition is { Field: not null } or { Label: not null };

    private bool GroupImplies(Condition one, Condition other)
    {
        if (other.All.Count > 0) return other.All.All(part => Implies(one, part));
        if (one.Any.Count > 0) return one.Any.All(part => Implies(part, other));
        if (one.All.Any(part => Implies(part, other)) || other.Any.Any(part => Implies(one, part))) return true;
        if (other.Not is { } inner) return Excludes(one, inner);
        return IsTest(one) && IsTest(other) && TestImplies(one, other);
    }

    private bool GroupExcludes(Condition one, Condition other)
    {
        if (one.Any.Count > 0) return one.Any.All(part => Excludes(part, other));
        if (other.Any.Count > 0) return other.Any.All(part => Excludes(one, part));
        if (one.All.Any(part => Excludes(part, other)) || other.All.Any(part => Excludes(one, part))) return true;
        if (one.Not is { } notOne) return Implies(other, notOne);
        if (other.Not is { } notOther) return Implies(one, notOther);
        return IsTest(one) && IsTest(other) && TestExcludes(one, other);
    }

    private bool TestImplies(Condition one, Condition other)
    {
        if (!IsOfTheSame(one, other) || (one.IgnoreCase == true && other.IgnoreCase != true && !IsNumeric(other))) return false;
        if (ValuesOf(one) is { } values) return values.All(value => Passes(value, other) is true);
        if (IsNumeric(one) && IsNumeric(other)) return NumberRange.Of(one).IsWithin(NumberRange.Of(other));
        if (one.Contains is { } part) return other.Contains is not null && Passes(part, other) is true;
        return one == other || (TextOf(one) is { } start && HoldsForLonger(other, one) && Passes(start, other) is true);
    }

    private bool TestExcludes(Condition one, Condition other)
    {
        if (!IsOfTheSame(one, other)) return false;
        if (one.IgnoreCase == true || other.IgnoreCase == true) (one, other) = (Loose(one), Loose(other));
        if (ValuesOf(one) is { } values) return values.All(value => Passes(value, other) is false);
        if (ValuesOf(other) is { } others) return others.All(value => Passes(value, one) is false);
        if (IsNumeric(one) && IsNumeric(other)) return NumberRange.Of(one).IsApartFrom(NumberRange.Of(other));
        return TextOf(one) is { } start && TextOf(other) is { } begin && Passes(start, other) is false && Passes(begin, one) is false;
    }

    private static bool IsOfTheSame(Condition one, Condition other) => one.Field == other.Field && one.Label == other.Label;

    /// <summary>Whether a test that a text passes is passed by all that another one lets through, which begins with the text.</summary>
    private static bool HoldsForLonger(Condition test, Condition other) =>
        test.StartsWith is not null || test.Contains is not null || (test.Under is { } path && (other.Under is not null || other.StartsWith?.Length > path.Length));

    private static IReadOnlyList<string>? ValuesOf(Condition test) => test.Is is { } value ? [value] : test.In.Count > 0 ? test.In : null;

    /// <summary>What all that passes begins with; null when that is not one text.</summary>
    private static string? TextOf(Condition test) => test.StartsWith ?? test.Under;

    private static bool IsNumeric(Condition test) => test is { AtLeast: not null } or { Above: not null } or { AtMost: not null } or { Below: not null };

    /// <summary>The same test for whatever case.</summary>
    private Condition Loose(Condition test)
    {
        if (test.IgnoreCase == true) return test;
        if (!_loose.TryGetValue(test, out var loose)) _loose.Add(test, loose = test with { IgnoreCase = true });
        return loose;
    }

    /// <summary>Whether a value passes a test; null when it takes too long to tell.</summary>
    private bool? Passes(string value, Condition test)
    {
        if (!TakeStep()) return null;
        if (!_tests.TryGetValue(test, out var passes)) _tests.Add(test, passes = ConditionTest.OfValue(test));
        return passes(value);
    }
}
