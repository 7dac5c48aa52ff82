using System.Globalization;
using ChannelRouting;
using ChannelRouting.Planning;
using ChannelRouting.Wording;
using NodaTime;
using NodaTime.Text;
using static NodaTime.Duration;

// One Monday under the customer's rules, in virtual time: what the engine says of each promise, as it happens.
var plan = PlanJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "service-rules.json"))).Plan!;
var engine = new RoutingEngine();
var start = Instant.FromUtc(2026, 1, 5, 1, 0); // 09:00 in Shanghai.
var clockText = LocalDateTimePattern.CreateWithInvariantCulture("MM-dd HH:mm:ss");

Do(0, new ApplyPlan { Plan = plan });
Do(0, new SaveAgent { Profile = new AgentProfile { Id = "小王", Queues = ["综合", "投诉"], CapacityUnits = 100 } });
Do(0, Submit("GD-001", "电话", "咨询"));
Do(0.25, new SignInAgent { Agent = "小王" }); // 15 seconds later: the caller waited too long.
Do(5, Complete("GD-001"));
Do(6, Close("GD-001"));
Do(10, Submit("GD-002", "网页", "售后") with { Draft = Draft("GD-002", "网页", "售后") with { Priority = "紧急", PromisedAt = start + FromHours(1) } });
Do(20, Submit("GD-003", "邮件", "投诉/态度"));
Do(30, new RecordInteraction { WorkOrder = "GD-003", Kind = InteractionKind.Reply });
Do(40, new UpdateWorkOrder { WorkOrder = "GD-002", Fields = new Dictionary<string, string> { ["需升级"] = "是" } });
Do(60, new EscalateWorkOrder { WorkOrder = "GD-002", Role = "主管" });
Do(80, new UpdateWorkOrder { WorkOrder = "GD-002", Status = WorkOrderStatus.Waiting });
Do(100, new RecordInteraction { WorkOrder = "GD-002", Kind = InteractionKind.CustomerMessage });
Do(150, Complete("GD-002"));
Do(1500, new RecordInteraction { WorkOrder = "GD-003", Kind = InteractionKind.Result });

Console.WriteLine();
Console.WriteLine("工单   | 目标     | 责任   | 期限           | 用时     | 结果");
foreach (var order in engine.List(new ListWorkOrders()).WorkOrders)
    foreach (var clock in order.Clocks)
        Console.WriteLine($"{order.Id} | {clock.Target,-8} | {clock.Role,-6} | {Local(clock.DueAt)} | {Text(clock.Elapsed)} | {RoutingWording.Chinese.Word(clock.Status)}");

void Do(double minute, Command command)
{
    var decision = engine.Execute(command, start + FromSeconds((long)(minute * 60)));
    foreach (var happened in decision.Events)
        if (Say(happened) is { } words) Console.WriteLine($"{Local(happened.At)} {words}");
}

string? Say(RoutingEvent happened) => happened switch
{
    WorkOrderSubmitted e => $"{e.Draft.Id} 提交：{e.Draft.Channel}，{e.Draft.Type}，{e.Draft.Priority}",
    WorkOrderAssigned e => $"{e.WorkOrder} 分派给 {e.Agent}",
    SlaClockWarned e => $"{e.WorkOrder} {e.Target} 临近期限 {Local(e.DueAt)}",
    SlaClockBreached e => $"{e.WorkOrder} {e.Target} 超时，期限 {Local(e.DueAt)}",
    RoleNotified e => $"{e.WorkOrder} 提醒 {e.Role}：{e.Target}",
    WorkOrderEscalated e => $"{e.WorkOrder} 升级到第 {e.Level} 级",
    SlaClockStopped e => $"{e.WorkOrder} {e.Target} {RoutingWording.Chinese.Word(e.Outcome)}",
    _ => null,
};

static WorkOrderDraft Draft(WorkOrderId id, ChannelId channel, string type) => new() { Id = id, Channel = channel, Type = type };

static SubmitWorkOrder Submit(WorkOrderId id, ChannelId channel, string type) => new() { Draft = Draft(id, channel, type) };

CompleteWorkOrder Complete(WorkOrderId id) => new() { WorkOrder = id, Assignment = engine.FindWorkOrder(id)!.Assignment!.Value };

CloseWorkOrder Close(WorkOrderId id) => new() { WorkOrder = id, Assignment = engine.FindWorkOrder(id)!.Assignment!.Value };

string Local(Instant? instant) => instant is { } at ? clockText.Format(at.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).LocalDateTime) : "--";

static string Text(Duration time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
