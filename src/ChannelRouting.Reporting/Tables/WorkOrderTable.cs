namespace ChannelRouting.Reporting.Tables;

/// <summary>The work orders that came in within the period, one by one.</summary>
internal static class WorkOrderTable
{
    public static ReportTable Of(ReportInput input)
    {
        var orders = input.Orders.Where(order => input.IsWithin(order.CreatedAt)).ToList();
        return input.Table("work-orders", Columns(input), orders.Take(input.Options.MostRows).Select(order => RowOf(input, order))) with { LeftOutCount = Math.Max(0, orders.Count - input.Options.MostRows) };
    }

    private static ReportColumn[] Columns(ReportInput input) =>
    [
        input.Column("work-order", ReportUnit.Text), input.Column("customer", ReportUnit.Text), input.Column("channel", ReportUnit.Text), input.Column("type", ReportUnit.Text), input.Column("text", ReportUnit.Text),
        input.Column("priority", ReportUnit.Text), input.Column("agent", ReportUnit.Text), input.Column("status", ReportUnit.Text), input.Column("created", ReportUnit.Instant), input.Column("assigned", ReportUnit.Instant),
        input.Column("expected", ReportUnit.Instant), input.Column("promised", ReportUnit.Instant), input.Column("actual", ReportUnit.Instant), input.Column("result", ReportUnit.Text),
        input.Column("feedback-at", ReportUnit.Instant), input.Column("satisfaction", ReportUnit.Score),
    ];

    private static ReportRow RowOf(ReportInput input, WorkOrder order)
    {
        var expectedAt = WorkOrderTimes.ExpectedAt(order, input.Options.ExpectedTarget);
        return ReportInput.Row(
            ReportCell.Of(order.Id.Value), FieldOf(order, input.Options.CustomerField), input.ChannelCell(order.Channel.Value), ReportCell.Of(order.Type), FieldOf(order, input.Options.TextField),
            ReportCell.Of(order.Priority.Value), ReportCell.Of(order.Agent?.Value), ReportCell.Of(input.Word($"status.{order.Status}")), ReportCell.Of(order.CreatedAt), ReportCell.Of(order.AssignedAt),
            ReportCell.Of(expectedAt), ReportCell.Of(order.PromisedAt), ReportCell.Of(order.CompletedAt) with { IsMet = order.CompletedAt is { } done && expectedAt is { } due ? done <= due : null },
            FieldOf(order, input.Options.ResultField), ReportCell.Of(order.RatedAt), ReportCell.Of(input.ScoreOf(order)));
    }

    private static ReportCell FieldOf(WorkOrder order, string field) => ReportCell.Of(order.Fields.TryGetValue(field, out var text) ? text : null);
}
