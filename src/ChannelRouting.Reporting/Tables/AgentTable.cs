namespace ChannelRouting.Reporting.Tables;

/// <summary>What each agent did, and how well.</summary>
internal static class AgentTable
{
    public static ReportTable Of(ReportInput input)
    {
        ReportColumn[] columns =
        [
            input.Column("agent", ReportUnit.Text), input.Column("assigned-count", ReportUnit.Count), input.Column("acceptance-rate", ReportUnit.Rate), input.Column("completed", ReportUnit.Count),
            input.Column("time-to-first-response-mean", ReportUnit.Seconds), input.Column("handle-time-mean", ReportUnit.Seconds), input.Column("first-contact-resolution", ReportUnit.Rate),
            input.Column("reopen-rate", ReportUnit.Rate), input.Column("completed-overdue-rate", ReportUnit.Rate), input.Column("occupancy", ReportUnit.Rate), input.Column("csat-mean", ReportUnit.Score),
        ];
        var completed = input.Orders.Where(order => input.IsWithin(order.CompletedAt)).ToLookup(order => order.Agent?.Value, order => order.Id);
        return input.Table("agents", columns, (input.Figures.Find(MetricDimension.Agent)?.Rows ?? []).Select(row => ReportInput.Row(RowOf(row, completed))));
    }

    private static IEnumerable<ReportCell> RowOf(MetricRow row, ILookup<string?, WorkOrderId> completed)
    {
        var cells = row.Values.Select(ReportCell.Of).ToList();
        cells[2] = cells[2].From([.. completed[row.Keys[0]]]);
        return cells.Prepend(ReportCell.Of(row.Keys[0]));
    }
}
