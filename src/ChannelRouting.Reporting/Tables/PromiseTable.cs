namespace ChannelRouting.Reporting.Tables;

/// <summary>Which promises are kept.</summary>
internal static class PromiseTable
{
    public static ReportTable Of(ReportInput input) => input.Table(
        "promises",
        [
            input.Column("promise", ReportUnit.Text), input.Column("sla-met", ReportUnit.Count), input.Column("sla-late", ReportUnit.Count), input.Column("sla-breached", ReportUnit.Count),
            input.Column("sla-met-rate", ReportUnit.Rate),
        ],
        (input.Figures.Find(MetricDimension.Target)?.Rows ?? []).Select(row => ReportInput.Row(RowOf(input, row))));

    private static IEnumerable<ReportCell> RowOf(ReportInput input, MetricRow row)
    {
        var cells = row.Values.Select(ReportCell.Of).ToList();
        cells[1] = cells[1].From(EndedAs(input, row.Keys[0], SlaClockStatus.MetLate));
        return cells.Prepend(ReportCell.Of(row.Keys[0]));
    }

    private static List<WorkOrderId> EndedAs(ReportInput input, string target, SlaClockStatus status) =>
        [.. input.Orders.Where(order => order.Clocks.Any(clock => clock.Target.Value == target && clock.Status == status && input.IsWithin(clock.StoppedAt))).Select(order => order.Id)];
}
