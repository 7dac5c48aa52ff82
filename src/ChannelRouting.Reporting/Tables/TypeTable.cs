namespace ChannelRouting.Reporting.Tables;

/// <summary>What customers ask for: the types by how often they come in.</summary>
internal static class TypeTable
{
    public static ReportTable Of(ReportInput input)
    {
        var figures = input.Figures.Find(MetricDimension.Type);
        var all = input.Total.Find("submitted") ?? 0;
        return input.Table(
            "types",
            [
                input.Column("type", ReportUnit.Text), input.Column("submitted", ReportUnit.Count), input.Column("share", ReportUnit.Rate), input.Column("completed", ReportUnit.Count),
                input.Column("overdue-rate", ReportUnit.Rate), input.Column("csat-rate", ReportUnit.Rate),
            ],
            (figures?.Rows ?? []).OrderByDescending(row => row.Values[0]).ThenBy(row => row.Keys[0], StringComparer.Ordinal).Select(row => ReportInput.Row(
                ReportCell.Of(row.Keys[0]), ReportCell.Of(row.Values[0]), ReportCell.Of(all > 0 ? row.Values[0] / all : null), ReportCell.Of(row.Values[1]), ReportCell.Of(row.Values[2]), ReportCell.Of(row.Values[3]))));
    }
}
