using ChannelRouting.Metrics;
using ChannelRouting.Planning;
using ChannelRouting.Reporting;

namespace ChannelRouting.Tests.Support;

/// <summary>
/// Monday 5 January 2026 in Shanghai, 09:00 to 15:00, one agent with room for two: WO-1 (phone) is answered after 10 minutes, done after 30 and praised; WO-2 (chat) is done after five hours, one too late; WO-3 and WO-4
/// (phone) are with the agent, late; WO-5 (chat) waits.
/// </summary>
internal sealed class ReportedDay
{
    public static readonly Instant Morning = Instant.FromUtc(2026, 1, 5, 1, 0);

    private readonly TestEngine _engine = new(Plan, Morning);

    public ReportedDay()
    {
        _engine.SignIn(Some.Agent("ann", 200, "general"));
        Submit("WO-1", "phone", "咨询", "=SUM(A1), \"now\"");
        Submit("WO-2", "chat", "投诉", "<script>alert('x')</script>");
        Submit("WO-3", "phone", "咨询", "三号", 5);
        At(10).Accept(new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.Reply });
        At(30).Complete("WO-1");
        _engine.Close("WO-1");
        _engine.Accept(new RecordSatisfaction { WorkOrder = "WO-1", Satisfaction = new Satisfaction { Feedback = "FK001", Overall = 5, Ratings = [new Rating { Dimension = "专业性", Score = 4 }, new Rating { Dimension = "响应速度", Score = 5 }] } });
        Submit("WO-4", "phone", "售后|维修", "四号", 60);
        At(300).Complete("WO-2");
        _engine.Close("WO-2");
        Submit("WO-5", "chat", "建议", "五号", 330);
        At(360).Settle();
        foreach (var routingEvent in _engine.Events) Metrics.Apply(routingEvent);
    }

    public static RoutingPlan Plan { get; } = new RoutingPlanBuilder()
        .Calendar("office", week => week.In("Asia/Shanghai").Weekdays("08:00-22:00"))
        .Channel("phone", c => c.Cost(100).Named("电话热线").OwnedBy("李主管").OpenOn("office"))
        .Channel("chat", c => c.Cost(100).Named("在线客服"))
        .Queue("general")
        .Sla("standard", s => s.FirstResponse(Duration.FromMinutes(15)).Resolution(Duration.FromHours(4)))
        .Metrics(new MetricsPolicy
        {
            TimeZone = "Asia/Shanghai",
            OverdueTarget = "resolution",
            Goals =
            [
                new MetricGoal { Name = "满意度", Metric = "csat-rate", AtLeast = 0.9m, Window = MetricWindow.Day },
                new MetricGoal { Name = "response", Metric = "time-to-first-response-mean", Within = Duration.FromMinutes(15), Window = MetricWindow.Day, By = [MetricDimension.Channel] },
                new MetricGoal { Name = "late", Metric = "completed-overdue-rate", AtMost = 0.1m, Window = MetricWindow.Day, By = [MetricDimension.Channel] },
            ],
        })
        .Build();

    public RoutingMetrics Metrics { get; } = new();

    public IEnumerable<RoutingEvent> Events => _engine.Events;

    public IEnumerable<JournalEntry> Journal => _engine.Journal;

    public List<WorkOrder> WorkOrders => [.. new[] { "WO-5", "WO-4", "WO-3", "WO-2", "WO-1" }.Select(id => _engine.Find(id))];

    public ReportFigures Figures => ReportFigures.Of(Metrics, Plan, MetricWindow.Day)!;

    public static ReportOptions Options { get; } = new()
    {
        Title = "客服日报 & <review>",
        Wording = ReportWording.Chinese,
        Channels = [new ChannelDetails { Channel = "phone", Contact = "400-800-1234", Audience = "全体客户" }],
        ExpectedTarget = "resolution",
    };

    public Report Report(ReportOptions? options = null) => ChannelRouting.Reporting.Report.Create(Figures, WorkOrders, options ?? Options);

    private TestEngine At(int minutes)
    {
        _engine.Now = Morning + Duration.FromMinutes(minutes);
        return _engine;
    }

    private void Submit(string id, string channel, string type, string text, int minutes = 0) =>
        At(minutes).Submit(Some.Draft(id, channel, type) with { Fields = new Dictionary<string, string> { ["customer"] = $"客户{id[^1]}", ["text"] = text } });
}
