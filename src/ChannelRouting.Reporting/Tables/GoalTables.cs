using ChannelRouting.Metrics;

namespace ChannelRouting.Reporting.Tables;

/// <summary>Which goals are met: one by one, and as a matrix where several are set for the rows of one slice.</summary>
internal static class GoalTables
{
    public static ReportTable Results(ReportInput input) => input.Table(
        "goals",
        [
            input.Column("goal", ReportUnit.Text), input.Column("of", ReportUnit.Text), input.Column("metric", ReportUnit.Text), input.Column("target", ReportUnit.Text), input.Column("value", ReportUnit.Count),
            input.Column("verdict", ReportUnit.Text), input.Column("since", ReportUnit.Instant), input.Column("until", ReportUnit.Instant),
        ],
        input.Figures.Goals.Results.Select(result => ReportInput.Row(
            ReportCell.Of(result.Goal.Name), ReportCell.Of(KeysOf(input, result)), ReportCell.Of(result.Goal.Metric.Value), TargetOf(input, result.Goal), ValueOf(result),
            ReportCell.Of(VerdictOf(input, result)) with { IsMet = result.IsMet }, ReportCell.Of(result.SinceAt), ReportCell.Of(result.UntilAt))));

    /// <summary>A table for each slice that goals are set for: its rows by the goals.</summary>
    public static IEnumerable<ReportTable> Matrices(ReportInput input) => input.Figures.Goals.Results
        .Where(result => result.Keys.Count > 0)
        .GroupBy(result => string.Join(" x ", result.Goal.By))
        .Select(slice => MatrixOf(input, slice.Key, [.. slice]));

    private static ReportTable MatrixOf(ReportInput input, string slice, List<GoalResult> results)
    {
        var goals = results.Select(result => result.Goal.Name).Distinct().ToList();
        var columns = goals.Select(goal => new ReportColumn { Name = $"goal:{goal}", Title = goal, Unit = ReportUnit.Count });
        var rows = results.GroupBy(result => KeysOf(input, result)).Select(row => ReportInput.Row(goals.Select(goal => CellOf([.. row], goal)).Prepend(ReportCell.Of(row.Key))));
        return input.Table("goal-matrix", [input.Column("of", ReportUnit.Text), .. columns], rows) with { Name = $"goal-matrix:{slice}", Title = $"{input.Word("goal-matrix")}: {slice}" };
    }

    private static ReportCell CellOf(List<GoalResult> row, string goal) =>
        row.Find(result => result.Goal.Name == goal) is { } result ? ValueOf(result) with { IsMet = result.IsMet } : ReportCell.Empty;

    private static string KeysOf(ReportInput input, GoalResult result) =>
        result.Keys.Count == 0 ? input.Word("all") : string.Join(" / ", result.Keys.Select((key, place) => result.Goal.By[place] == MetricDimension.Channel ? input.ChannelTitle(key) : key));

    private static string VerdictOf(ReportInput input, GoalResult result) => input.Word(result.IsMet switch { true => "met", false => "missed", null => "no-data" });

    private static ReportCell ValueOf(GoalResult result) => ReportCell.Of(result.Value) with { Unit = UnitOf(result.Goal.Metric) };

    private static ReportCell TargetOf(ReportInput input, MetricGoal goal)
    {
        var (sign, number) = goal switch { { AtLeast: { } least } => ("≥", (double)least), { AtMost: { } most } => ("≤", (double)most), _ => ("≤", goal.Within!.Value.TotalSeconds) };
        return ReportCell.Of($"{sign} {Formats.CellText.Of(number, UnitOf(goal.Metric), input.Options.Wording)}");
    }

    private static ReportUnit UnitOf(MetricId metric) => MetricCatalog.Find(metric)?.Unit switch
    {
        MetricUnit.Rate => ReportUnit.Rate,
        MetricUnit.Seconds => ReportUnit.Seconds,
        MetricUnit.Score => ReportUnit.Score,
        MetricUnit.Money => ReportUnit.Money,
        _ => ReportUnit.Count,
    };
}
