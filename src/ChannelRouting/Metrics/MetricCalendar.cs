using NodaTime.TimeZones;

namespace ChannelRouting.Metrics;

/// <summary>The windows of a policy: which periods they have, and which of each runs.</summary>
internal sealed class MetricCalendar
{
    public const int SlidingParts = 12;

    private readonly WindowPeriods[] _windows;

    /// <param name="policy">What the plan says of times, in full.</param>
    /// <param name="zone">Where its days are.</param>
    /// <param name="at">The instant at which counting begins.</param>
    public MetricCalendar(MetricsPolicy policy, DateTimeZone zone, Instant at)
    {
        var hour = LocalTime.Midnight.PlusHours(policy.DayStartsAtHour!.Value);
        var part = policy.SlidingFor!.Value.BclCompatibleTicks / SlidingParts;
        _windows =
        [
            new(MetricWindow.Live, _ => (at, Instant.MaxValue), 1, at),
            new(MetricWindow.Sliding, instant => PartAt(instant, part), SlidingParts, at),
            new(MetricWindow.Day, instant => DatesAt(instant, zone, hour, date => date, date => date.PlusDays(1)), policy.KeptDays!.Value, at),
            new(MetricWindow.Week, instant => DatesAt(instant, zone, hour, date => date.PlusDays(1 - (int)date.DayOfWeek), date => date.PlusWeeks(1)), policy.KeptWeeks!.Value, at),
            new(MetricWindow.Month, instant => DatesAt(instant, zone, hour, date => date.PlusDays(1 - date.Day), date => date.PlusMonths(1)), policy.KeptMonths!.Value, at),
        ];
        Now = TakeNow();
    }

    public IReadOnlyList<WindowPeriods> Windows => _windows;

    /// <summary>The stretch that runs: it lies in one period of each window.</summary>
    public MetricStretch Now { get; private set; }

    public WindowPeriods this[MetricWindow window] => _windows[(int)window];

    public void MoveTo(Instant at)
    {
        if (at < Now.End) return;
        foreach (var window in _windows) window.MoveTo(at);
        Now = TakeNow();
    }

    private MetricStretch TakeNow() => new([.. _windows.Select(window => window.Current.Number)], _windows.Max(window => window.Current.Start), _windows.Min(window => window.Current.End));

    private static (Instant Start, Instant End) PartAt(Instant instant, long ticks)
    {
        var start = Instant.FromUnixTimeTicks((long)Math.Floor((decimal)instant.ToUnixTimeTicks() / ticks) * ticks);
        return (start, start + Duration.FromTicks(ticks));
    }

    /// <summary>From the beginning of one local day to that of another; the day of an instant is the one whose hour came last.</summary>
    private static (Instant Start, Instant End) DatesAt(Instant instant, DateTimeZone zone, LocalTime hour, Func<LocalDate, LocalDate> first, Func<LocalDate, LocalDate> next)
    {
        var date = instant.InZone(zone).Date;
        if (instant < BeginOf(date)) date = date.PlusDays(-1);
        else if (instant >= BeginOf(date.PlusDays(1))) date = date.PlusDays(1);
        var begin = first(date);
        return (BeginOf(begin), BeginOf(next(begin)));

        Instant BeginOf(LocalDate day) => zone.ResolveLocal(day + hour, Resolvers.LenientResolver).ToInstant();
    }
}
