using ChannelRouting.Reporting.Comparing;

namespace ChannelRouting.Reporting.Tables;

/// <summary>Whether the period is better than an earlier time, and whether that is certain.</summary>
internal static class BeforeAfterTable
{
    private const int ShownDigits = 9;

    public static ReportTable Of(ReportInput input)
    {
        var before = ReportInput.InOrder(input.Options.Before);
        var after = input.Orders.Where(order => input.IsWithin(order.CompletedAt)).ToList();
        var target = input.Figures.Policy.OverdueTarget;
        (string Name, ReportUnit Unit, bool LessIsBetter, Func<WorkOrder, double?> Measure)[] measures =
        [
            ("time-to-assign-mean", ReportUnit.Seconds, true, order => (order.AssignedAt - order.CreatedAt)?.TotalSeconds),
            ("time-to-resolve-mean", ReportUnit.Seconds, true, order => (order.CompletedAt - order.CreatedAt)?.TotalSeconds),
            ("completed-overdue-rate", ReportUnit.Rate, true, order => order.CompletedAt is { } end ? WorkOrderTimes.IsOverdueAt(order, end, target) ? 1 : 0 : null),
            ("csat-mean", ReportUnit.Score, false, input.ScoreOf),
            ("csat-rate", ReportUnit.Rate, false, order => input.ScoreOf(order) is { } score ? score >= 4 ? 1 : 0 : null),
        ];
        return input.Table("before-after", Columns(input), before.Count == 0 ? [] : measures.Select(measure => RowOf(input, (measure.Name, measure.Unit, measure.LessIsBetter), SampleOf(before, measure.Measure), SampleOf(after, measure.Measure))));
    }

    private static ReportColumn[] Columns(ReportInput input) =>
    [
        input.Column("metric", ReportUnit.Text), input.Column("before-count", ReportUnit.Count), input.Column("before", ReportUnit.Count), input.Column("after-count", ReportUnit.Count), input.Column("after", ReportUnit.Count),
        input.Column("change", ReportUnit.Count), input.Column("change-low", ReportUnit.Count), input.Column("change-high", ReportUnit.Count), input.Column("verdict", ReportUnit.Text),
    ];

    private static Sample SampleOf(IEnumerable<WorkOrder> orders, Func<WorkOrder, double?> measure) => Sample.Of(orders.Select(measure).OfType<double>());

    private static ReportRow RowOf(ReportInput input, (string Name, ReportUnit Unit, bool LessIsBetter) measure, Sample before, Sample after)
    {
        var interval = WelchInterval.Of(before, after);
        bool? isBetter = interval is { IsCertain: true } certain ? certain.Difference < 0 == measure.LessIsBetter : null;
        var verdict = interval is null ? "no-data" : isBetter switch { true => "better", false => "worse", null => "not-certain" };
        return ReportInput.Row(
            ReportCell.Of(input.Word($"column.{measure.Name}")), ReportCell.Of(before.Count), NumberOf(before.Count == 0 ? null : before.Mean, measure.Unit), ReportCell.Of(after.Count), NumberOf(after.Count == 0 ? null : after.Mean, measure.Unit),
            NumberOf(interval?.Difference, measure.Unit), NumberOf(interval?.Low, measure.Unit), NumberOf(interval?.High, measure.Unit), ReportCell.Of(input.Word(verdict)) with { IsMet = isBetter });
    }

    /// <summary>Rounded, so that the last bits of a machine's logarithms do not show.</summary>
    private static ReportCell NumberOf(double? number, ReportUnit unit) => ReportCell.Of(number is { } value ? Math.Round(value, ShownDigits) : null) with { Unit = unit };
}
