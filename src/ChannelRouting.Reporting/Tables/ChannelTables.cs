namespace ChannelRouting.Reporting.Tables;

/// <summary>Which channels there are, and how each of them stands.</summary>
internal static class ChannelTables
{
    public static ReportTable Registry(ReportInput input) => input.Table(
        "channels",
        [
            input.Column("channel", ReportUnit.Text), input.Column("way", ReportUnit.Text), input.Column("service-hours", ReportUnit.Text), input.Column("owner", ReportUnit.Text),
            input.Column("contact", ReportUnit.Text), input.Column("daily-volume", ReportUnit.Count), input.Column("share", ReportUnit.Rate), input.Column("audience", ReportUnit.Text),
        ],
        input.Figures.Plan.Channels.Select(channel => RegistryRow(input, channel)));

    public static ReportTable Status(ReportInput input)
    {
        ReportColumn[] columns =
        [
            input.Column("channel", ReportUnit.Text), input.Column("waiting", ReportUnit.Count), input.Column("in-progress", ReportUnit.Count), input.Column("completed", ReportUnit.Count),
            input.Column("time-to-first-response-mean", ReportUnit.Seconds), input.Column("handle-time-mean", ReportUnit.Seconds), input.Column("overdue-in-scope", ReportUnit.Count),
            input.Column("overdue-rate", ReportUnit.Rate), input.Column("completed-overdue-rate", ReportUnit.Rate), input.Column("csat-rate", ReportUnit.Rate),
        ];
        var figures = input.Figures.Find(MetricDimension.Channel);
        var rows = (figures?.Rows ?? []).Select(row => StatusRow(input, columns, figures!, row.Keys));
        return input.Table("channel-status", columns, rows.Append(StatusRow(input, columns, input.Total, [])));
    }

    private static ReportRow RegistryRow(ReportInput input, ContactChannel channel)
    {
        var details = input.Options.Channels.FirstOrDefault(details => details.Channel == channel.Id);
        var submitted = input.Figures.Find(MetricDimension.Channel)?.Find("submitted", channel.Id.Value);
        return ReportInput.Row(
            input.ChannelCell(channel.Id.Value), ReportCell.Of(channel.Kind), ReportCell.Of(ServiceHours.Of(channel, input)), ReportCell.Of(channel.Owner), ReportCell.Of(details?.Contact),
            ReportCell.Of(submitted / input.DayCount), ReportCell.Of(input.Total.Find("submitted") is > 0 and var all ? (submitted ?? 0) / all : null), ReportCell.Of(details?.Audience));
    }

    private static ReportRow StatusRow(ReportInput input, ReportColumn[] columns, MetricTable figures, IReadOnlyList<string> keys)
    {
        var orders = keys is [var channel] ? [.. input.Orders.Where(order => order.Channel.Value == channel)] : input.Orders;
        var cells = columns.Skip(1).Select(column => ReportCell.Of(figures.Find(column.Name, [.. keys])).From(Behind(input, column.Name, orders)));
        return ReportInput.Row(cells.Prepend(keys.Count == 0 ? ReportCell.Of(input.Word("all")) : input.ChannelCell(keys[0])));
    }

    /// <summary>The work orders that a figure is of; none where it is no count of them.</summary>
    private static List<WorkOrderId> Behind(ReportInput input, string metric, IReadOnlyList<WorkOrder> orders)
    {
        var (end, target) = (input.End, input.Figures.Policy.OverdueTarget);
        Func<WorkOrder, bool>? isBehind = metric switch
        {
            "waiting" => order => WorkOrderTimes.IsWaitingAt(order, end),
            "in-progress" => order => WorkOrderTimes.IsInProgressAt(order, end),
            "completed" => order => input.IsWithin(order.CompletedAt),
            "overdue-in-scope" => order => WorkOrderTimes.IsOverdueAt(order, end, target) && (WorkOrderTimes.IsOpenAt(order, end) || input.IsWithin(order.CompletedAt ?? order.EndedAt)),
            _ => null,
        };
        return isBehind is null ? [] : [.. orders.Where(isBehind).Select(order => order.Id)];
    }
}
