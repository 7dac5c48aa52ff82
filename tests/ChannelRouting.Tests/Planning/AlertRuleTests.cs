using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Planning;

/// <summary>What can be wrong with a plan's alerts.</summary>
public class AlertRuleTests
{
    private static readonly AlertRule Backlog = new() { Name = "backlog", Kind = AlertKind.Backlog, RaiseAbove = 50 };

    private static readonly AlertRule Wait = new() { Name = "wait", Kind = AlertKind.OldestWait, RaiseAfter = Duration.FromMinutes(10) };

    private static readonly AlertRule Calendar = new() { Name = "calendar", Kind = AlertKind.CalendarEnding };

    public static TheoryData<AlertRule, PlanFindingCode, string> Mistakes => new()
    {
        { Backlog with { Name = " " }, PlanFindingCode.OutOfRange, "name" },
        { Backlog with { RaiseAbove = null }, PlanFindingCode.OutOfRange, "raiseAbove" },
        { Backlog with { RaiseAbove = -1 }, PlanFindingCode.OutOfRange, "raiseAbove" },
        { Backlog with { RaiseAbove = 1_000_001 }, PlanFindingCode.OutOfRange, "raiseAbove" },
        { Backlog with { ClearDownTo = 51 }, PlanFindingCode.OutOfRange, "clearDownTo" },
        { Backlog with { ClearDownTo = -1 }, PlanFindingCode.OutOfRange, "clearDownTo" },
        { Backlog with { Kind = AlertKind.OverdueRate }, PlanFindingCode.OutOfRange, "raiseAbove" },
        { Backlog with { RaiseAfter = Duration.FromMinutes(1) }, PlanFindingCode.OutOfRange, "raiseAfter" },
        { Backlog with { ClearWithin = Duration.FromMinutes(1) }, PlanFindingCode.OutOfRange, "clearWithin" },
        { Backlog with { Within = Duration.FromMinutes(1) }, PlanFindingCode.OutOfRange, "within" },
        { Backlog with { MinimumCount = 5 }, PlanFindingCode.OutOfRange, "minimumCount" },
        { Backlog with { Only = ["general"] }, PlanFindingCode.OutOfRange, "only" },
        { Backlog with { Per = AlertScope.Queue, Only = ["generel"] }, PlanFindingCode.UnknownName, "only[0]" },
        { Backlog with { Per = AlertScope.Channel, Only = ["chat", "chat"] }, PlanFindingCode.DuplicateName, "only[1]" },
        { Backlog with { Kind = AlertKind.BreachBurst, Within = Duration.FromSeconds(59) }, PlanFindingCode.OutOfRange, "within" },
        { Backlog with { Kind = AlertKind.CapacityGap, Within = Duration.FromDays(32) }, PlanFindingCode.OutOfRange, "within" },
        { Backlog with { Kind = AlertKind.AbandonmentRate, RaiseAbove = 0.1m, MinimumCount = 0 }, PlanFindingCode.OutOfRange, "minimumCount" },
        { Wait with { RaiseAfter = null }, PlanFindingCode.OutOfRange, "raiseAfter" },
        { Wait with { RaiseAfter = Duration.Zero }, PlanFindingCode.OutOfRange, "raiseAfter" },
        { Wait with { ClearWithin = Duration.FromMinutes(11) }, PlanFindingCode.OutOfRange, "clearWithin" },
        { Wait with { RaiseAbove = 5 }, PlanFindingCode.OutOfRange, "raiseAbove" },
        { Calendar with { RaiseAbove = 5 }, PlanFindingCode.OutOfRange, "raiseAbove" },
        { Calendar with { Per = AlertScope.All }, PlanFindingCode.OutOfRange, "per" },
        { Calendar with { Only = ["offise"] }, PlanFindingCode.UnknownName, "only[0]" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void Alert_WithAMistake_IsAFindingAtItsPlace(AlertRule rule, PlanFindingCode code, string path)
    {
        var finding = Assert.Single(PlanValidator.Validate(Some.Plan() with { Alerts = [rule] }));

        Assert.Equal((code, $"$.alerts[0].{path}"), (finding.Code, finding.Path));
    }

    [Fact]
    public void Alerts_OfOneName_AreAFinding() =>
        Assert.Equal((PlanFindingCode.DuplicateName, "$.alerts[1].name"), PlanValidator.Validate(Some.Plan() with { Alerts = [Backlog, Backlog] }) is [var finding] ? (finding.Code, finding.Path) : default);

    [Fact]
    public void Alerts_MoreThanTheLimit_AreAFinding() =>
        Assert.Equal("$.alerts", Assert.Single(PlanValidator.Validate(Some.Plan() with { Alerts = [.. Enumerable.Range(0, RoutingLimits.AlertRules + 1).Select(i => Backlog with { Name = $"{i}" })] })).Path);

    [Fact]
    public void Alerts_ThatLeaveOutWhatHasADefault_AreFine() => Assert.Empty(PlanValidator.Validate(Some.Plan() with
    {
        Alerts = [Backlog, Wait, Calendar, new AlertRule { Name = "nobody", Kind = AlertKind.NoStaffedAgent }, new AlertRule { Name = "unroutable", Kind = AlertKind.Unroutable, Per = AlertScope.Queue }, Backlog with { Name = "gap", Kind = AlertKind.CapacityGap }],
    }));
}
