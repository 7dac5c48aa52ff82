namespace ChannelRouting.Reporting.Tables;

/// <summary>What tables and charts are made of.</summary>
internal sealed class ReportInput(ReportFigures figures, IEnumerable<WorkOrder> workOrders, ReportOptions options)
{
    public ReportFigures Figures => figures;

    public ReportOptions Options => options;

    /// <summary>The work orders given, each once, oldest first.</summary>
    public IReadOnlyList<WorkOrder> Orders { get; } = InOrder(workOrders);

    public static IReadOnlyList<WorkOrder> InOrder(IEnumerable<WorkOrder> orders) => [.. orders.DistinctBy(order => order.Id).OrderBy(order => order.CreatedAt).ThenBy(order => order.Id)];

    public string Word(string name) => options.Wording.Word(name);

    public ReportColumn Column(string name, ReportUnit unit) => new() { Name = name, Title = Word($"column.{name}"), Unit = unit };

    /// <summary>A table with the words that go by its name.</summary>
    public ReportTable Table(string name, IReadOnlyList<ReportColumn> columns, IEnumerable<ReportRow> rows) =>
        new() { Name = name, Title = Word(name), Note = Word($"{name}.note"), Columns = columns, Rows = [.. rows] };

    public static ReportRow Row(params IEnumerable<ReportCell> cells) => new() { Cells = [.. cells] };

    public ReportCell ChannelCell(string id) => ReportCell.Of(ChannelTitle(id));

    public string ChannelTitle(string id) => figures.Plan.Channels.FirstOrDefault(channel => channel.Id.Value == id)?.Name ?? id;

    /// <summary>The score that stands for a work order's feedback, as what was counted has it.</summary>
    public double? ScoreOf(WorkOrder order) => order.Satisfaction?.FindScoreThousandths(figures.Policy.SatisfactionRollUp ?? SatisfactionRollUp.Overall) / 1_000d;

    public bool IsWithin(Instant? at) => at >= figures.SinceAt && at < End;

    /// <summary>The first instant that no longer counts.</summary>
    public Instant End => figures.IsRunning ? figures.UntilAt + Duration.FromTicks(1) : figures.UntilAt;

    public LocalDateTime Local(Instant at) => at.InZone(figures.TimeZone).LocalDateTime;

    /// <summary>The figures of all work together.</summary>
    public MetricTable Total => figures.Find()!;

    /// <summary>The days the period has, the one that runs among them; 1 at least.</summary>
    public int DayCount => Math.Max(1, figures.Days.Count);
}
