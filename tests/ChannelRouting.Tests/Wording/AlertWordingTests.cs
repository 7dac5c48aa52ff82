using ChannelRouting.Alerts;
using ChannelRouting.Wording;

namespace ChannelRouting.Tests.Wording;

/// <summary>Alerts in plain sentences.</summary>
public class AlertWordingTests
{
    private static readonly AlertCause Cause = new() { Kind = AlertCauseKind.NobodyHasSkill, Queue = "orders", Channel = "chat", Requirement = new SkillRequirement { Skill = "tax", AtLeast = 2 }, WorkOrderCount = 3 };

    private static readonly LendingSuggestion Suggestion = new() { Agent = "ann", FromQueues = ["general"], ToQueues = ["orders", "returns"], LoadRate = 0.25m, WorkOrderCount = 3 };

    public static TheoryData<AlertKind> Kinds => [.. Enum.GetValues<AlertKind>()];

    [Fact]
    public void Backlog_WithASuggestion_IsSaid()
    {
        var alert = AlertOf(AlertKind.Backlog, 60) with { Suggestions = [Suggestion] };

        Assert.Equal("'rule': 60 work orders of queue 'orders' are in line; the limit is 50. Agent 'ann' of queue 'general' could help queues 'orders', 'returns': has the skills for 3 of them, and 25 % of the capacity in use.", RoutingWording.English.Describe(alert));
        Assert.Equal("“rule”：队列“orders”排队工单 60 张，上限 50 张。可以从队列“general”借调坐席“ann”到队列“orders”“returns”：能处理其中 3 张工单，目前占用容量 25 %。", RoutingWording.Chinese.Describe(alert));
    }

    [Fact]
    public void Unroutable_WithItsCause_IsSaid()
    {
        var alert = AlertOf(AlertKind.Unroutable, 3) with { Causes = [Cause], ClearedAt = Instant.FromUtc(2026, 1, 5, 10, 0) };

        Assert.Equal("Over since 2026-01-05T10:00:00Z: 'rule': 3 work orders of queue 'orders' wait, and no agent can have them. 3 of queue 'orders' by channel 'chat': nobody who serves the queue has skill 'tax' from level 2.", RoutingWording.English.Describe(alert));
    }

    [Fact]
    public void OldestWait_AndRates_AreSaidInTheirUnits()
    {
        var wait = AlertOf(AlertKind.OldestWait, 610.5m) with { Rule = new AlertRule { Name = "rule", Kind = AlertKind.OldestWait, RaiseAfter = Duration.FromMinutes(10) }, Key = "" };

        Assert.Equal("'rule': work has waited for 10m10s; the limit is 10m.", RoutingWording.English.Describe(wait));
        Assert.StartsWith("'rule': 12.5 % of the customers of queue 'orders' left within 1h; the limit is ", RoutingWording.English.Describe(AlertOf(AlertKind.AbandonmentRate, 0.125m)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Alert_OfEveryKind_IsSaidInBothLanguages(AlertKind kind)
    {
        var (english, chinese) = (RoutingWording.English.Describe(AlertOf(kind, 1)), RoutingWording.Chinese.Describe(AlertOf(kind, 1)));

        Assert.Contains("orders", english, StringComparison.Ordinal);
        Assert.Matches("\\p{IsCJKUnifiedIdeographs}", chinese);
    }

    [Fact]
    public void Cause_OfEveryKind_IsSaidInBothLanguages() => Assert.All(Enum.GetValues<AlertCauseKind>(), kind =>
    {
        Assert.StartsWith("3 of queue 'orders' by channel 'chat': ", RoutingWording.English.Describe(Cause with { Kind = kind }));
        Assert.StartsWith("渠道“chat”进入队列“orders”的 3 张工单：", RoutingWording.Chinese.Describe(Cause with { Kind = kind }));
    });

    private static Alert AlertOf(AlertKind kind, decimal value) => new()
    {
        Id = new AlertId(1),
        Rule = AlertDefaults.InFull(new AlertRule { Name = "rule", Kind = kind, Per = AlertScope.Queue, RaiseAbove = 50 }),
        Key = "orders",
        RaisedAt = Instant.FromUtc(2026, 1, 5, 9, 0),
        RaisedValue = value,
        Value = value,
    };
}
