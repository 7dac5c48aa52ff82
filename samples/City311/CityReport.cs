using ChannelRouting.Reporting;

namespace City311;

/// <summary>The city's monthly review: the month of the last request, beside the month before.</summary>
internal static class CityReport
{
    private const int ShownWorkOrders = 40;

    public static Report? Create(City311Run run, IReadOnlyList<WorkOrder> workOrders)
    {
        if (ReportFigures.Of(run.Metrics, run.Plan.Plan, MetricWindow.Month) is not { } figures) return null;
        var monthBefore = figures.SinceAt.InZone(figures.TimeZone).Date.PlusMonths(-1).AtStartOfDayInZone(figures.TimeZone).ToInstant();
        return Report.Create(figures, workOrders, new ReportOptions
        {
            Title = "City of Boston 311: monthly review",
            ExpectedTarget = CityPlan.Resolution,
            MostRows = ShownWorkOrders,
            Before = [.. workOrders.Where(order => order.CompletedAt >= monthBefore && order.CompletedAt < figures.SinceAt)],
        });
    }
}
