namespace ChannelRouting.Reporting.Tables;

/// <summary>What comes in on the busiest day against what is handled on a day: the gap is what is missing.</summary>
internal static class CapacityTable
{
    public static ReportTable Of(ReportInput input)
    {
        var channels = input.Figures.ChannelDays.SelectMany(day => day.Rows).Select(row => row.Keys[0]).Distinct().Order(StringComparer.Ordinal);
        var rows = channels.Select(channel => RowOf(
            input.ChannelCell(channel), input.Figures.ChannelDays, [channel], input.Options.Channels.FirstOrDefault(details => details.Channel.Value == channel)?.HandledPerDay));
        return input.Table(
            "capacity",
            [
                input.Column("channel", ReportUnit.Text), input.Column("daily-volume", ReportUnit.Count), input.Column("busiest-day", ReportUnit.Count), input.Column("handled-per-day", ReportUnit.Count),
                input.Column("gap", ReportUnit.Count),
            ],
            input.Figures.Days.Count == 0 ? [] : rows.Append(RowOf(ReportCell.Of(input.Word("all")), input.Figures.Days, [], null)));
    }

    private static ReportRow RowOf(ReportCell title, IReadOnlyList<MetricTable> days, string[] keys, int? handledPerDay)
    {
        var submitted = days.Select(day => day.Find("submitted", keys) ?? 0).ToList();
        var handled = handledPerDay ?? days.Max(day => day.Find("completed", keys) ?? 0);
        var gap = Math.Max(0, submitted.Max() - handled);
        return ReportInput.Row(title, ReportCell.Of(submitted.Average()), ReportCell.Of(submitted.Max()), ReportCell.Of(handled), ReportCell.Of(gap) with { IsMet = gap == 0 });
    }
}
