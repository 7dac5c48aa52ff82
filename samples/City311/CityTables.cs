using NodaTime.Text;

namespace City311;

/// <summary>What a run shows, as rows of text and numbers: the console and the summary file print the same.</summary>
internal sealed class CityTables(City311Run run)
{
    private const int ShownWorkOrders = 5;
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    public DueDateChecks Checks { get; } = DueDateChecks.Of(run);

    public IReadOnlyList<ChannelRow> Channels => [.. run.Plan.Plan.Channels.Select(ChannelRowOf)];

    public IReadOnlyList<WorkOrderRow> FirstWorkOrders => [.. run.Requests.Take(ShownWorkOrders).Select(WorkOrderRowOf)];

    public IReadOnlyList<WorkOrderRow> LastWorkOrders => [.. run.Requests.Skip(ShownWorkOrders).TakeLast(ShownWorkOrders).Select(WorkOrderRowOf)];

    public CityFigures Total => CityFigures.Of(run.Metrics)[0];

    public IReadOnlyList<CityFigures> ByChannel => CityFigures.Of(run.Metrics, MetricDimension.Channel);

    public IReadOnlyList<CityFigures> ByDepartment => CityFigures.Of(run.Metrics, City311Run.Department);

    public IReadOnlyList<(string Reason, int Count)> Refusals =>
        [.. run.Refused.CountBy(row => row.Reason).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];

    public static string LocalText(Instant? instant) => instant is { } value ? Local.Format(value.InZone(Zone).LocalDateTime) : "";

    private ChannelRow ChannelRowOf(ContactChannel channel)
    {
        var volume = run.Requests.Count(request => request.Channel.Id == channel.Id);
        return new ChannelRow(
            channel.Id.Value, channel.Name ?? channel.Id.Value, channel.Kind, HoursOf(channel), channel.Owner ?? "", channel.CostUnits, volume,
            run.Requests.Count == 0 ? null : (double)volume / run.Requests.Count);
    }

    private string HoursOf(ContactChannel channel)
    {
        if (channel.ServiceHours is not { } id) return "around the clock";
        var calendar = run.Plan.Plan.Calendars.First(calendar => calendar.Id == id);
        return string.Join("; ", calendar.Weekly.Select(week => $"{DaysOf(week)} {string.Join(", ", week.Hours)}"));
    }

    /// <summary>Days in a row as a range, others one by one.</summary>
    private static string DaysOf(WeeklyHours week)
    {
        var days = week.Days.Order().ToList();
        var isRange = days.Count > 2 && days[^1] - days[0] == days.Count - 1;
        return isRange ? $"{Short(days[0])}-{Short(days[^1])}" : string.Join(", ", days.Select(Short));
    }

    private static string Short(IsoDayOfWeek day) => day.ToString()[..3];

    private WorkOrderRow WorkOrderRowOf(ServiceRequest request)
    {
        var order = run.WorkOrderOf(request);
        var clock = order.Clocks.FirstOrDefault(clock => clock.Target == CityPlan.Resolution);
        return new WorkOrderRow(
            order.Id.Value, order.Channel.Value, order.Type, order.Queue.Value, order.Priority.Value, order.Agent?.Value ?? "", order.Status.ToString(),
            LocalText(order.CreatedAt), LocalText(order.AssignedAt), LocalText(clock?.DueAt), LocalText(order.CompletedAt), clock?.BreachedAt is not null);
    }
}
