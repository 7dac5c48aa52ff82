using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using ChannelRouting.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Planning;

/// <summary>In what a plan differs from the standard one; each row is a change and the sentences that tell it.</summary>
public class PlanComparisonTests
{
    private static readonly WorkQueue Offering = new() { Id = "general", Offers = new() { ExpiresAfter = Duration.FromMinutes(1) } };

    private static readonly Dictionary<string, (Func<RoutingPlan, RoutingPlan> Change, string[] English, string[] Chinese)> Changes = new()
    {
        ["name"] = (plan => plan with { Name = "other" }, ["The plan: name is other, it was test."], ["方案的 name 由 test 改为 other。"]),
        ["default"] = (plan => plan with { RetainClosedFor = Duration.FromDays(30) }, ["The plan: retainClosedFor is 30d, it was 7d."], ["方案的 retainClosedFor 由 7d 改为 30d。"]),
        ["number"] = (plan => plan with { Channels = [plan.Channels[0], plan.Channels[1] with { CostUnits = 30 }] }, ["Channel 'chat': costUnits is 30, it was 25."], ["渠道“chat”的 costUnits 由 25 改为 30。"]),
        ["nothing to something"] = (plan => plan with { Queues = [plan.Queues[0] with { MaxPerAgent = 3 }, plan.Queues[1]] }, ["Queue 'general' now has maxPerAgent: 3."], ["队列“general”新增 maxPerAgent：3。"]),
        ["something to nothing"] = (plan => plan with { Channels = [plan.Channels[0], plan.Channels[1] with { MaxPerAgent = null }] }, ["Channel 'chat' no longer has maxPerAgent, which was 3."], ["渠道“chat”去掉 maxPerAgent，原为 3。"]),
        ["part added"] = (plan => plan with { Queues = [new() { Id = "sales" }, .. plan.Queues] }, ["Queue 'sales' is new."], ["新增队列“sales”。"]),
        ["part removed"] = (plan => plan with { Queues = [plan.Queues[0]] }, ["Queue 'orders' is gone."], ["去掉队列“orders”。"]),
        ["policy removed"] = (plan => plan with { SlaPolicies = [] }, ["Policy 'standard' is gone."], ["去掉策略“standard”。"]),
        ["rule added"] = (plan => plan with { Rules = [.. plan.Rules, new() { Name = "tax", Queue = "orders" }] }, ["Rule 'tax' is new."], ["新增规则“tax”。"]),
        ["bands"] = (plan => plan with { Priorities = ["high", "normal", "low", "urgent"] }, ["Priority 'urgent' moved from place 1 to 4."], ["优先级“urgent”由第 1 位移到第 4 位。"]),
        ["goal"] = (
            plan => plan with { SlaPolicies = [plan.SlaPolicies[0] with { Targets = [plan.SlaPolicies[0].Targets[0] with { Goals = [plan.SlaPolicies[0].Targets[0].Goals[0], new() { OpenTime = Duration.FromHours(3) }] }] }] },
            ["Policy 'standard', target 'resolution': goals[1].openTime is 3h, it was 4h."],
            ["策略“standard”的目标“resolution”的 goals[1].openTime 由 4h 改为 3h。"]),
        ["condition"] = (
            plan => plan with { Rules = [plan.Rules[0] with { When = When.Type("order", "return") }] },
            ["Rule 'orders': when is {\"field\":\"type\",\"in\":[\"order\",\"return\"]}, it was {\"field\":\"type\",\"is\":\"order\"}."],
            ["规则“orders”的 when 由 {\"field\":\"type\",\"is\":\"order\"} 改为 {\"field\":\"type\",\"in\":[\"order\",\"return\"]}。"]),
        ["holiday"] = (
            plan => plan with { Calendars = [plan.Calendars[0] with { Holidays = [new() { Date = new LocalDate(2026, 12, 25), Name = "Christmas" }] }] },
            ["Calendar 'office' now has holidays[2026-12-25]: {\"date\":\"2026-12-25\",\"name\":\"Christmas\"}."],
            ["日历“office”新增 holidays[2026-12-25]：{\"date\":\"2026-12-25\",\"name\":\"Christmas\"}。"]),
        ["offers"] = (plan => plan with { Queues = [Offering, plan.Queues[1]] }, ["Queue 'general' now has offers: {\"expiresAfter\":\"1m\",\"atOnce\":1}."], ["队列“general”新增 offers：{\"expiresAfter\":\"1m\",\"atOnce\":1}。"]),
        ["over-commit"] = (plan => plan with { OverCommit = [new() { Cause = AssignmentCause.Manual, UpToUnits = 200 }] }, ["Over-commit rule 'manual' is new."], ["新增超额分配规则“manual”。"]),
        ["combination"] = (plan => plan with { Calendars = [.. plan.Calendars, Combined("office")] }, ["Calendar 'all' is new."], ["新增日历“all”。"]),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Difference_OfOneThing_IsSaidInOneSentence(string name)
    {
        var (change, english, chinese) = Changes[name];

        var differences = PlanComparison.Compare(Some.Plan(), change(Some.Plan()));

        Assert.Equal(english, differences.Select(RoutingWording.English.Describe));
        Assert.Equal(chinese, differences.Select(RoutingWording.Chinese.Describe));
    }

    [Fact]
    public void Difference_HasThePlaceAndBothValues()
    {
        var differences = PlanComparison.Compare(Some.Plan() with { Queues = [Offering] }, Some.Plan() with { Queues = [Offering with { Offers = Offering.Offers! with { AtOnce = 3 } }], SlaPolicies = [] });

        Assert.Equal(
            [
                new PlanDifference { Kind = PlanDifferenceKind.Changed, Parts = [new() { Kind = PlanPartKind.Queue, Name = "general" }], Property = "offers.atOnce", Before = "1", After = "3" },
                new PlanDifference { Kind = PlanDifferenceKind.Removed, Parts = [new() { Kind = PlanPartKind.SlaPolicy, Name = "standard" }], Before = differences[1].Before },
            ],
            differences);
        Assert.Equal(["queues[general].offers.atOnce", "slaPolicies[standard]"], differences.Select(difference => difference.Path));
        Assert.StartsWith("{\"id\":\"standard\",\"targets\":[{", differences[1].Before, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_OfAPolicy_AreNamedWithIt()
    {
        var target = Some.Plan().SlaPolicies[0].Targets[0];
        var (before, after) = (WithTargets(target, target with { Id = "second" }), WithTargets(target with { Id = "second" }, target));

        Assert.Equal("slaPolicies[standard].targets[resolution]", PlanComparison.Compare(before, after).Single().Path);
    }

    [Fact]
    public void Moves_AreAsFewAsExplainTheOrder()
    {
        RoutingPlan Rules(params string[] names) => Some.Plan() with { Rules = [.. names.Select(name => new ClassificationRule { Name = name, Queue = "orders" })] };

        var differences = PlanComparison.Compare(Rules("a", "b", "c", "d", "e"), Rules("b", "x", "c", "e", "a", "d"));

        Assert.Equal(["Rule 'x' is new.", "Rule 'a' moved from place 1 to 5.", "Rule 'd' moved from place 4 to 6."], differences.Select(RoutingWording.English.Describe));
    }

    [Fact]
    public void Combination_InAnotherOrder_IsAnotherOne()
    {
        var plan = Some.Plan() with { Calendars = [Some.Office(), Some.Office() with { Id = "night" }, Combined("office", "night")] };
        var other = plan with { Calendars = [plan.Calendars[0], plan.Calendars[1], Combined("night", "office")] };

        Assert.Equal(["Calendar 'all': combines.calendars[office] moved from place 1 to 2."], PlanComparison.Compare(plan, other).Select(RoutingWording.English.Describe));
    }

    /// <summary>Defaults written out, and the order of what has none.</summary>
    [Fact]
    public void Plans_ThatMeanTheSame_DoNotDiffer()
    {
        var plan = Some.Plan() with { Queues = [Offering, new() { Id = "orders" }] };
        var said = plan with
        {
            WorkOrderRule = WorkOrderRule.Priority,
            RetainClosedFor = Duration.FromDays(7),
            Channels = [plan.Channels[1] with { Name = "chat", MessageResumes = true }, plan.Channels[0] with { WaitingPercent = 100 }],
            Queues = [new() { Id = "orders", AgentRule = AgentRule.LeastLoaded, TransferRestartsPlace = false }, Offering with { Offers = Offering.Offers! with { AtOnce = 1 } }],
            SlaPolicies =
            [
                plan.SlaPolicies[0] with
                {
                    Targets =
                    [
                        plan.SlaPolicies[0].Targets[0] with
                        {
                            Kind = SlaTargetKind.Resolution, Starts = SlaMoment.Submitted, Stops = SlaMoment.Completed, StartsAnew = false, PausesIn = [WorkOrderStatus.Suspended, WorkOrderStatus.Waiting],
                            RestartsWhenChanged = false, ContinuesWhenReopened = false,
                            Goals = [.. plan.SlaPolicies[0].Targets[0].Goals.Select(goal => goal with { Calendar = "office", UntilPromised = false })],
                        },
                    ],
                },
            ],
        };

        Assert.Empty(PlanComparison.Compare(plan, said));
    }

    [Fact]
    public void Plan_ComparedWithItself_DoesNotDiffer() => Prop.ForAll(Arb.From(GeneratedPlans.Valid), plan =>
    {
        Assert.Empty(PlanComparison.Compare(plan, plan));
        Assert.Empty(PlanComparison.Compare(plan, PlanJson.Read(PlanJson.Write(plan)).Plan!));
    }).Check(100);

    /// <summary>What is added one way is removed the other way, at the same place and with the same values.</summary>
    [Fact]
    public void Plans_ComparedBothWays_DifferInTheSame() => Prop.ForAll(Arb.From(GeneratedPlans.Valid), Arb.From(GeneratedPlans.Valid), (one, other) =>
    {
        var (there, back) = (PlanComparison.Compare(one, other), PlanComparison.Compare(other, one));

        Assert.Equal(Unmoved(there).Select(Reversed).OrderBy(Text, StringComparer.Ordinal), Unmoved(back).OrderBy(Text, StringComparer.Ordinal));
        Assert.Equal(there.Any(IsMove), back.Any(IsMove));
    }).Check(100);

    /// <summary>A property left out, a value another one, an entry of a list taken out: seen, unless it means the same.</summary>
    [Fact]
    public void Change_AnywhereInAPlan_IsSeen() => Prop.ForAll(Arb.From(GeneratedPlans.Valid), Arb.From(Gen.Choose(0, 999)), (plan, choice) =>
    {
        foreach (var change in PlanMutations.Of(plan, choice))
        {
            var differences = PlanComparison.Compare(plan, change);
            Assert.True(differences.Count > 0 != (PlanInFull.Of(plan) == PlanInFull.Of(change)), $"{differences.Count} differences: {FirstDifference(PlanJson.Write(plan), PlanJson.Write(change))}");
        }
    }).Check(20);

    [Fact]
    public void EmptyList_ThatMeansAll_IsNotNothing()
    {
        RoutingPlan OnBreach(SlaAction action) => WithTargets(Some.Plan().SlaPolicies[0].Targets[0] with { OnBreach = [action] });

        var differences = PlanComparison.Compare(OnBreach(Then.Notify("lead")), OnBreach(Then.DropSkills()));

        Assert.Equal(["onBreach[0].notifyRole", "onBreach[0].dropSkills"], differences.Select(difference => difference.Property));
    }

    [Fact]
    public void ActionThatReclassifies_IsADifference_AndOneThatSaysItDoesNotIsNone()
    {
        RoutingPlan WithAction(SlaAction action) => WithTargets(Some.Plan().SlaPolicies[0].Targets[0] with { Warnings = [new() { AtPercent = 50, Actions = [action] }], OnBreach = [action] });

        Assert.Equal(
            ["warnings[0].actions[0].reclassifies", "onBreach[0].reclassifies"],
            PlanComparison.Compare(WithAction(new()), WithAction(Then.Reclassify())).Select(difference => difference.Property));
        Assert.Empty(PlanComparison.Compare(WithAction(Then.Notify("lead")), WithAction(Then.Notify("lead") with { Reclassifies = false })));
    }

    [Fact]
    public void LongValue_InASentence_IsCut()
    {
        var difference = new PlanDifference { Kind = PlanDifferenceKind.Changed, Parts = [], Property = "name", Before = new string('x', 1_000), After = "y" };

        Assert.Equal($"The plan: name is y, it was {new string('x', 197)}....", RoutingWording.English.Describe(difference));
    }

    [Fact]
    public void MalformedPlan_IsMisuse() => Assert.Throws<ArgumentException>(() => PlanComparison.Compare(Some.Plan(), Some.Plan() with { Name = null! }));

    private static BusinessCalendar Combined(params string[] calendars) =>
        new() { Id = "all", TimeZone = "Europe/London", Combines = new() { Rule = CombinationRule.Difference, Calendars = [.. calendars.Select(id => new CalendarId(id))] } };

    private static RoutingPlan WithTargets(params SlaTarget[] targets) => Some.Plan() with { SlaPolicies = [Some.Plan().SlaPolicies[0] with { Targets = targets }] };

    private static string FirstDifference(string one, string other) =>
        string.Join(" against ", one.Split('\n').Zip(other.Split('\n')).FirstOrDefault(lines => lines.First != lines.Second));

    private static bool IsMove(PlanDifference difference) => difference.Kind == PlanDifferenceKind.Moved;

    private static IEnumerable<PlanDifference> Unmoved(IEnumerable<PlanDifference> differences) => differences.Where(difference => !IsMove(difference));

    private static PlanDifference Reversed(PlanDifference difference) => difference with
    {
        Kind = difference.Kind switch { PlanDifferenceKind.Added => PlanDifferenceKind.Removed, PlanDifferenceKind.Removed => PlanDifferenceKind.Added, var kind => kind },
        Before = difference.After,
        After = difference.Before,
    };

    private static string Text(PlanDifference difference) => $"{difference.Path} {difference.Before} {difference.After}";
}
