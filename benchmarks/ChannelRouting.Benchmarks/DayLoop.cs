namespace ChannelRouting.Benchmarks;

/// <summary>Open time reckoned day by day: the loop a developer would write with NodaTime for any calendar of weekly hours and holidays.</summary>
internal sealed class DayLoop
{
    private readonly DateTimeZone _zone;
    private readonly Dictionary<IsoDayOfWeek, List<OpenHours>> _week;
    private readonly HashSet<LocalDate> _holidays;

    public DayLoop(BusinessCalendar calendar)
    {
        _zone = DateTimeZoneProviders.Tzdb[calendar.TimeZone];
        _week = calendar.Weekly.SelectMany(week => week.Days.Select(day => (day, week.Hours))).GroupBy(pair => pair.day).ToDictionary(day => day.Key, day => day.SelectMany(pair => pair.Hours).ToList());
        _holidays = [.. calendar.Holidays.Select(holiday => holiday.Date)];
    }

    public Duration Between(Instant start, Instant end)
    {
        var total = Duration.Zero;
        var last = end.InZone(_zone).Date;
        for (var date = start.InZone(_zone).Date; date <= last; date = date.PlusDays(1))
        {
            if (_holidays.Contains(date) || !_week.TryGetValue(date.DayOfWeek, out var hours)) continue;
            foreach (var one in hours)
            {
                var from = Instant.Max(start, (date + one.From).InZoneLeniently(_zone).ToInstant());
                var until = Instant.Min(end, (date + one.Until).InZoneLeniently(_zone).ToInstant());
                if (until > from) total += until - from;
            }
        }

        return total;
    }

    public Instant Add(Instant start, Duration amount)
    {
        for (var date = start.InZone(_zone).Date; ; date = date.PlusDays(1))
        {
            if (_holidays.Contains(date) || !_week.TryGetValue(date.DayOfWeek, out var hours)) continue;
            foreach (var one in hours)
            {
                var from = Instant.Max(start, (date + one.From).InZoneLeniently(_zone).ToInstant());
                var until = (date + one.Until).InZoneLeniently(_zone).ToInstant();
                if (until <= from) continue;
                if (until - from >= amount) return from + amount;
                amount -= until - from;
            }
        }
    }
}
