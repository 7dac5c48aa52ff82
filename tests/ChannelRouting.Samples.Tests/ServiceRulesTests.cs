using ChannelRouting.Planning;
using ChannelRouting.Samples.Tests.Support;
using NodaTime;

namespace ChannelRouting.Samples.Tests;

/// <summary>The customer's rules, driven through the plan of samples/ServiceRules. Monday 5 January 2026; times are Shanghai's.</summary>
public class ServiceRulesTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 4, 16, 0);

    [Fact]
    public void Plan_OfTheSample_HasNoFindings() => Assert.Empty(Reading().Findings);

    /// <summary>Submitted at an hour of that Monday: which promise is due how many seconds after it.</summary>
    [Theory]
    [InlineData("电话", "咨询", "普通", 10, "接听", 10)]
    [InlineData("网页", "咨询", "普通", 10, "接听", 30)]
    [InlineData("微信", "咨询", "低", 10, "分派", 600)]
    [InlineData("邮件", "投诉/态度", "普通", 10, "分派", 600)]
    [InlineData("电话", "咨询", "紧急", 10, "处理", 2 * 3600)]
    [InlineData("电话", "咨询", "普通", 10, "处理", 4 * 3600)]
    [InlineData("电话", "咨询", "普通", 20, "处理", 14 * 3600)] // Closed from 22:00 to 08:00.
    [InlineData("网页", "售后", "普通", 16, "处理", 19 * 3600)] // Closed from 18:00 to 09:00.
    [InlineData("微信", "售后", "低", 9, "处理", 54 * 3600)] // 24 hours of 9 a day.
    [InlineData("APP", "建议", "低", 20, "处理", 24 * 3600)]
    [InlineData("邮件", "其他", "紧急", 23, "处理", 2 * 3600)]
    [InlineData("邮件", "投诉", "普通", 23, "开始处理", 3600)]
    [InlineData("网页", "投诉/效率", "低", 23, "结果反馈", 24 * 3600)]
    public void Promise_IsDueAsTheRulesSay(string channel, string type, string priority, int hour, string target, int seconds)
    {
        var engine = Engine();
        var now = Monday + Duration.FromHours(hour);

        engine.Execute(new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = "GD-1", Channel = channel, Type = type, Priority = priority } }, now);

        Assert.Equal(now + Duration.FromSeconds(seconds), engine.FindWorkOrder("GD-1")!.Clocks.Single(clock => clock.Target == target).DueAt);
    }

    [Theory]
    [InlineData(600, SlaClockStatus.Met)] // Created 16:00, assigned 16:10: exactly on the limit is in time.
    [InlineData(601, SlaClockStatus.MetLate)]
    public void Assignment_AtTheLimit_IsInTime(int seconds, SlaClockStatus expected)
    {
        var engine = Engine();
        var now = Monday + Duration.FromHours(16);
        engine.Execute(new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = "GD-1", Channel = "邮件", Type = "咨询" } }, now);

        engine.Execute(new SaveAgent { Profile = new AgentProfile { Id = "小王", Queues = ["综合"], CapacityUnits = 100 } }, now);
        engine.Execute(new SignInAgent { Agent = "小王" }, now + Duration.FromSeconds(seconds));

        Assert.Equal(expected, engine.FindWorkOrder("GD-1")!.Clocks.Single(clock => clock.Target == "分派").Status);
    }

    [Fact]
    public void Escalation_IsPromisedOnceItIsNeeded_AndEscalatesByItself()
    {
        var engine = Engine();
        var now = Monday + Duration.FromHours(10);
        engine.Execute(new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = "GD-1", Channel = "APP", Type = "咨询" } }, now);
        Assert.DoesNotContain(engine.FindWorkOrder("GD-1")!.Clocks, clock => clock.Target == "升级");

        engine.Execute(new UpdateWorkOrder { WorkOrder = "GD-1", Fields = new Dictionary<string, string> { ["需升级"] = "是" } }, now + Duration.FromHours(1));
        engine.Execute(new AdvanceTime(), now + Duration.FromMinutes(91));

        var order = engine.FindWorkOrder("GD-1")!;
        Assert.Equal((1, now + Duration.FromMinutes(90)), (order.EscalationLevel, order.Clocks.Single(clock => clock.Target == "升级").DueAt!.Value));
    }

    [Fact]
    public void Program_Run_PrintsTheDay()
    {
        var output = ConsoleProgram.Run("ServiceRules");

        Assert.Equal(Printed.ReplaceLineEndings("\n"), output.TrimEnd());
    }

    private const string Printed =
        """
        01-05 09:00:00 GD-001 提交：电话，咨询，普通
        01-05 09:00:10 GD-001 接听 超时，期限 01-05 09:00:10
        01-05 09:00:10 GD-001 提醒 值班长：接听
        01-05 09:00:15 GD-001 分派给 小王
        01-05 09:00:15 GD-001 接听 超时达成
        01-05 09:00:15 GD-001 分派 按时达成
        01-05 09:05:00 GD-001 处理 按时达成
        01-05 09:10:00 GD-002 提交：网页，售后，紧急
        01-05 09:10:00 GD-002 分派给 小王
        01-05 09:10:00 GD-002 接听 按时达成
        01-05 09:10:00 GD-002 分派 按时达成
        01-05 09:20:00 GD-003 提交：邮件，投诉/态度，普通
        01-05 09:20:00 GD-003 分派给 小王
        01-05 09:20:00 GD-003 分派 按时达成
        01-05 09:30:00 GD-003 开始处理 按时达成
        01-05 10:00:00 GD-002 升级到第 1 级
        01-05 10:00:00 GD-002 升级 按时达成
        01-05 11:06:00 GD-002 处理 临近期限 01-05 11:30:00
        01-05 11:06:00 GD-002 提醒 坐席：处理
        01-05 11:30:00 GD-002 处理 按时达成
        01-06 04:32:00 GD-003 结果反馈 临近期限 01-06 09:20:00
        01-06 04:32:00 GD-003 提醒 坐席：结果反馈
        01-06 09:20:00 GD-003 结果反馈 超时，期限 01-06 09:20:00
        01-06 09:20:00 GD-003 提醒 主管：结果反馈
        01-06 10:00:00 GD-003 结果反馈 超时达成

        工单   | 目标     | 责任   | 期限           | 用时     | 结果
        GD-001 | 接听       | 坐席     | 01-05 09:00:10 | 00:00:15 | 超时达成
        GD-001 | 分派       | 值班长    | 01-05 09:10:00 | 00:00:15 | 按时达成
        GD-001 | 处理       | 坐席     | 01-05 13:00:00 | 00:05:00 | 按时达成
        GD-002 | 接听       | 坐席     | 01-05 09:10:30 | 00:00:00 | 按时达成
        GD-002 | 分派       | 值班长    | 01-05 09:20:00 | 00:00:00 | 按时达成
        GD-002 | 处理       | 坐席     | 01-05 11:30:00 | 02:00:00 | 按时达成
        GD-002 | 升级       | 坐席     | 01-05 10:10:00 | 00:20:00 | 按时达成
        GD-003 | 分派       | 值班长    | 01-05 09:30:00 | 00:00:00 | 按时达成
        GD-003 | 开始处理     | 坐席     | 01-05 10:20:00 | 00:10:00 | 按时达成
        GD-003 | 结果反馈     | 坐席     | 01-06 09:20:00 | 24:40:00 | 超时达成
        """;

    private static PlanReading Reading() => PlanJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "service-rules.json")));

    private static RoutingEngine Engine()
    {
        var engine = new RoutingEngine();
        engine.Execute(new ApplyPlan { Plan = Reading().Plan! }, Monday);
        return engine;
    }
}
