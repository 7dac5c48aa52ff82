using ChannelRouting.Linting;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Linting;

/// <summary>What follows from conditions: a few texts in a few fields, so that much does.</summary>
public class ConditionLogicTests
{
    private static readonly string[] Values = ["a", "A", "ab", "aB", "a/b", "A/b/c", "b", "3", "3.5", "-4", ""];

    private static readonly RoutingPlan Plan = Some.Plan() with { Priorities = ["urgent", "normal"] };

    private static readonly Gen<Condition> Tests = Gen.OneOf(
        from field in Gen.Elements("type", "city")
        from value in Gen.Elements(Values)
        from others in Gen.SubListOf(Values)
        from loose in Gen.Elements(true, (bool?)null)
        from isLabel in Gen.Elements(true, false)
        from test in Gen.Elements(new Condition { Is = value }, new Condition { In = [value, .. others] }, new Condition { StartsWith = value }, new Condition { Contains = value }, new Condition { Under = value.Length == 0 ? "a" : value })
        select test with { Field = isLabel ? null : field, Label = isLabel ? "tier" : null, IgnoreCase = loose },
        from field in Gen.Elements("type", "city")
        from low in Gen.Choose(-5, 5)
        from high in Gen.Choose(-5, 5)
        from test in Gen.Elements(new Condition { AtLeast = low }, new Condition { Above = low }, new Condition { AtMost = high }, new Condition { Below = high }, new Condition { AtLeast = low, Below = high }, new Condition { Above = low, AtMost = high })
        select test with { Field = field },
        Gen.Elements(When.Channel("phone"), When.Channel("chat"), When.Channel("phone", "chat"), When.Priority("urgent"), When.Priority("normal"), new Condition { Field = "channel", StartsWith = "p" }));

    /// <summary>Facts of all sorts; some lack the city.</summary>
    private static readonly WorkOrderFacts[] AllFacts =
    [
        .. from type in Values
           from channel in new[] { "phone", "chat" }
           from priority in new[] { "urgent", "normal" }
           from city in Values.Append(null)
           from tier in new[] { "a", "aB", "3", null }
           select new WorkOrderFacts("WO-1", type, channel, priority, Of("city", city), Of("tier", tier), 0),
    ];

    [Fact]
    public void Answers_ThatAreYes_HoldForAllWork() => Prop.ForAll(Conditions(2).Two().ToArbitrary(), pair =>
    {
        var (one, other) = pair;
        var logic = new ConditionLogic(Plan);
        var (oneHolds, otherHolds) = (ConditionTest.Of(one), ConditionTest.Of(other));

        if (logic.Implies(one, other)) Assert.DoesNotContain(AllFacts, facts => oneHolds(facts) && !otherHolds(facts));
        if (logic.Excludes(one, other)) Assert.DoesNotContain(AllFacts, facts => oneHolds(facts) && otherHolds(facts));
        if (logic.IsImpossible(one)) Assert.DoesNotContain(AllFacts, facts => oneHolds(facts));
    }).Check(2_000);

    [Fact]
    public void Cover_OfACondition_TakesAllThatItMatches() => Prop.ForAll(Conditions(1).ToArbitrary(), Conditions(1).ListOf(6).ToArbitrary(), (condition, others) =>
    {
        if (new ConditionLogic(Plan).FindCover(condition, ConditionIndex.Of(others)) is not { } cover) return;

        var (holds, tests) = (ConditionTest.Of(condition), cover.Select(place => ConditionTest.Of(others[place])).ToList());
        Assert.DoesNotContain(AllFacts, facts => holds(facts) && !tests.Exists(test => test(facts)));
    }).Check(2_000);

    /// <summary>The index leaves out nothing that is implied.</summary>
    [Fact]
    public void Candidates_HoldAllThatIsImplied() => Prop.ForAll(Conditions(2).ToArbitrary(), Conditions(1).ListOf(6).ToArbitrary(), (condition, others) =>
    {
        var logic = new ConditionLogic(Plan);
        var candidates = ConditionIndex.Of(others).FindCandidates(condition).Select(candidate => candidate.Place).ToHashSet();

        Assert.DoesNotContain(Enumerable.Range(0, others.Count), place => !candidates.Contains(place) && logic.Implies(condition, others[place]) && !logic.IsImpossible(condition));
    }).Check(2_000);

    /// <summary>What follows for the same field from a list of its values is seen, all of it.</summary>
    [Fact]
    public void Answers_ForAListOfValues_AreComplete() => Prop.ForAll(Single().Two().ToArbitrary(), pair =>
    {
        var (one, other) = pair;
        var logic = new ConditionLogic(Plan);
        var (oneHolds, otherHolds) = (ConditionTest.Of(one), ConditionTest.Of(other));
        if (one is not { Field: "type" or "city", IgnoreCase: null } || (one.Is is null && one.In.Count == 0) || (other.Not ?? other).Field != one.Field) return;

        Assert.Equal(!AllFacts.Any(facts => oneHolds(facts) && !otherHolds(facts)), logic.Implies(one, other));
        Assert.Equal(!AllFacts.Any(facts => oneHolds(facts) && otherHolds(facts)), logic.Excludes(one, other));
    }).Check(2_000);

    public static TheoryData<Condition?, Condition?> Implications => new()
    {
        { When.Type("a"), null },
        { When.Type("a"), When.Type("a", "b") },
        { When.TypePath("tax/income"), When.TypePath("tax") },
        { When.All(When.Type("a"), When.Channel("chat")), When.Channel("chat") },
        { When.All(When.Type("a"), When.Channel("chat"), When.Priority("urgent")), When.All(When.Priority("urgent"), When.Type("a")) },
        { When.Any(When.Type("a"), When.Type("b")), When.Any(When.Type("c"), When.Type("b"), When.Type("a")) },
        { When.Type("a"), When.Not(When.Type("b")) },
        { When.Not(When.Type("a", "b")), When.Not(When.Type("a")) },
        { When.Not(When.Not(When.Type("a"))), When.Not(When.Not(When.Type("a", "b"))) },
        { new Condition { Field = "city", StartsWith = "San Jose" }, new Condition { Field = "city", StartsWith = "San" } },
        { new Condition { Field = "city", StartsWith = "San Jose" }, new Condition { Field = "city", Contains = "Jo" } },
        { new Condition { Field = "city", Contains = "Jose" }, new Condition { Field = "city", Contains = "os" } },
        { When.All(When.Label("tier", "gold"), When.Type("a")), When.Label("tier", "gold", "silver") },
        { new Condition { Field = "city", Is = "Boston" }, new Condition { Field = "city", Is = "BOSTON", IgnoreCase = true } },
        { new Condition { Field = "type", Under = "tax/income" }, new Condition { Field = "type", Under = "tax" } },
        { new Condition { Field = "type", Under = "tax" }, new Condition { Field = "type", StartsWith = "ta" } },
        { new Condition { Field = "type", StartsWith = "tax/" }, new Condition { Field = "type", Under = "tax" } },
        { new Condition { Field = "amount", Is = "120.50" }, new Condition { Field = "amount", AtLeast = 100 } },
        { new Condition { Field = "amount", Above = 100, AtMost = 200 }, new Condition { Field = "amount", AtLeast = 100 } },
        { new Condition { Field = "amount", AtLeast = 1, Below = 10 }, new Condition { Field = "amount", AtMost = 10 } },
    };

    [Theory, MemberData(nameof(Implications))]
    public void Implication_IsSeen_AndItsContraryToo(Condition? one, Condition? other)
    {
        var logic = new ConditionLogic(Plan);

        Assert.True(logic.Implies(one, other));
        if (other is not null) Assert.True(logic.Excludes(one!, When.Not(other)));
        if (other is not null) Assert.False(logic.Implies(other, one));
    }

    public static TheoryData<Condition> Impossible => new()
    {
        When.All(When.Type("a"), When.Type("b")),
        When.All(When.Type("a"), When.Not(When.Type("a", "b"))),
        When.All(When.Type("abc"), new Condition { Field = "type", StartsWith = "b" }),
        When.All(new Condition { Field = "city", StartsWith = "San" }, new Condition { Field = "city", StartsWith = "New" }),
        When.Any(When.All(When.Type("a"), When.Type("b")), When.All(When.Channel("chat"), When.Channel("phone"))),
        When.Not(When.Channel("chat", "phone")),
        When.All(new Condition { Field = "amount", AtLeast = 100 }, new Condition { Field = "amount", Below = 100 }),
        When.All(new Condition { Field = "type", Under = "tax" }, new Condition { Field = "type", Under = "taxes" }),
        When.All(new Condition { Field = "type", Under = "tax" }, new Condition { Field = "type", StartsWith = "taxes", IgnoreCase = true }),
        When.All(When.Not(When.Priority("urgent")), When.Not(When.Priority("normal"))),
    };

    [Theory, MemberData(nameof(Impossible))]
    public void Condition_ThatNothingMeets_IsSeen(Condition condition) => Assert.True(new ConditionLogic(Plan).IsImpossible(condition));

    [Fact]
    public void Cover_ByEveryChannelTogether_IsSeen()
    {
        var logic = new ConditionLogic(Plan);

        var others = ConditionIndex.Of([When.Channel("phone"), When.Type("b"), When.All(When.Channel("chat"), When.Type("a", "b"))]);

        Assert.Equal([0, 2], logic.FindCover(When.Type("a"), others));
        Assert.Equal([2], logic.FindCover(When.All(When.Type("a"), When.Channel("chat")), others));
        Assert.Null(logic.FindCover(When.Type("a"), others, place => place != 0));
        Assert.Null(logic.FindCover(When.Type("c"), others));
    }

    /// <summary>It ends, however much there is to compare, and then finds nothing more.</summary>
    [Fact]
    public void Questions_WithoutEnd_AreAnsweredNo()
    {
        var logic = new ConditionLogic(Plan);
        var large = When.All([.. Enumerable.Range(0, 10_000).Select(number => new Condition { Field = $"field {number}", Contains = "x" })]);
        Assert.True(logic.Implies(large, large.All[0]));

        Assert.Null(logic.FindCover(large, ConditionIndex.Of([When.All([.. large.All.Reverse()])])));

        Assert.False(logic.Implies(large, large.All[0]));
    }

    private static Dictionary<string, string> Of(string name, string? value) => value is null ? [] : new() { [name] = value };

    private static Gen<Condition> Single() => Gen.OneOf(Tests, Tests.Select(When.Not));

    private static Gen<Condition> Conditions(int depth) => depth == 0 ? Tests : Gen.OneOf(
        Tests,
        Conditions(depth - 1).Select(When.Not),
        from one in Conditions(depth - 1) from other in Conditions(depth - 1) select When.All(one, other),
        from one in Conditions(depth - 1) from other in Conditions(depth - 1) select When.Any(one, other));
}
