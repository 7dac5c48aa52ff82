namespace ChannelRouting.Reporting.Tables;

/// <summary>What customers say: feedback by feedback, and dimension by dimension.</summary>
internal static class SatisfactionTables
{
    private const int MostDimensions = 20;

    public static ReportTable Feedback(ReportInput input)
    {
        var rated = input.Orders.Where(order => order.Satisfaction is not null && input.IsWithin(order.RatedAt)).OrderBy(order => order.RatedAt).ThenBy(order => order.Id).ToList();
        var dimensions = rated.SelectMany(order => order.Satisfaction!.Ratings).Select(rating => rating.Dimension).Distinct().Order(StringComparer.Ordinal).Take(MostDimensions).ToList();
        ReportColumn[] columns =
        [
            input.Column("feedback", ReportUnit.Text), input.Column("work-order", ReportUnit.Text), input.Column("customer", ReportUnit.Text), input.Column("channel", ReportUnit.Text),
            input.Column("feedback-at", ReportUnit.Instant), .. dimensions.Select(dimension => new ReportColumn { Name = $"rating:{dimension}", Title = dimension, Unit = ReportUnit.Score }), input.Column("satisfaction", ReportUnit.Score),
        ];
        return input.Table("satisfaction", columns, rated.Take(input.Options.MostRows).Select(order => RowOf(input, order, dimensions))) with { LeftOutCount = Math.Max(0, rated.Count - input.Options.MostRows) };
    }

    public static ReportTable Dimensions(ReportInput input)
    {
        ReportColumn[] columns = [input.Column("dimension", ReportUnit.Text), input.Column("rated", ReportUnit.Count), input.Column("csat-mean", ReportUnit.Score), input.Column("csat-rate", ReportUnit.Rate)];
        var rows = (input.Figures.Find(MetricDimension.Rating)?.Rows ?? []).Select(row => (Title: row.Keys[0], row.Values));
        var all = (Title: input.Word("all"), Values: (IReadOnlyList<double?>)[input.Total.Find("rated"), input.Total.Find("csat-mean"), input.Total.Find("csat-rate")]);
        return input.Table("satisfaction-dimensions", columns, rows.Append(all).Where(row => row.Values[0] > 0).Select(row => ReportInput.Row(row.Values.Select(ReportCell.Of).Prepend(ReportCell.Of(row.Title)))));
    }

    private static ReportRow RowOf(ReportInput input, WorkOrder order, List<string> dimensions)
    {
        var customer = order.Fields.TryGetValue(input.Options.CustomerField, out var name) ? name : null;
        var ratings = dimensions.Select(dimension => ReportCell.Of(order.Satisfaction!.Ratings.FirstOrDefault(rating => rating.Dimension == dimension)?.Score));
        return ReportInput.Row(
        [
            ReportCell.Of(order.Satisfaction!.Feedback?.Value), ReportCell.Of(order.Id.Value), ReportCell.Of(customer), input.ChannelCell(order.Channel.Value), ReportCell.Of(order.RatedAt),
            .. ratings, ReportCell.Of(input.ScoreOf(order)),
        ]);
    }
}
