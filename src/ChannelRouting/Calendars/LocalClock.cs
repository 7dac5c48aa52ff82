namespace ChannelRouting.Calendars;

/// <summary>
/// Local times of a zone as instants, leniently: moved forward by the gap's length in a gap, the first occurrence in an overlap. Local times and
/// days are numbers, ticks and dates since 1970; a walk through dates asks the zone only near its changes.
/// </summary>
/// <remarks>For one thread: it remembers where the offset was last seen steady.</remarks>
internal sealed class LocalClock(DateTimeZone zone)
{
    /// <summary>No zone's offset changes by more than a day, so this far from a change a local time occurs once.</summary>
    private const long Margin = 2 * NodaConstants.TicksPerDay;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private long _steadyFrom;
    private long _steadyUntil;
    private long _offset;

    public static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    /// <summary>The number of a date.</summary>
    public static int DayOf(LocalDate date) => DayOf(LocalTicksOf(date.AtMidnight()));

    /// <summary>The number of the date that a local time, or an instant by the clock of UTC, lies on.</summary>
    public static int DayOf(long localTicks) =>
        (int)(localTicks >= 0 ? localTicks / NodaConstants.TicksPerDay : ((localTicks + 1) / NodaConstants.TicksPerDay) - 1);

    public static long MidnightOf(int day) => day * NodaConstants.TicksPerDay;

    public static long LocalTicksOf(LocalDateTime local) => local.InUtc().ToInstant().ToUnixTimeTicks();

    public long ToTicks(long localTicks)
    {
        if (localTicks >= _steadyFrom && localTicks < _steadyUntil) return localTicks - _offset;
        var instant = Instant.FromUnixTimeTicks(localTicks).InUtc().LocalDateTime.InZoneLeniently(zone).ToInstant();
        LookAround(instant);
        return instant.ToUnixTimeTicks();
    }

    /// <summary>Whether some part of a date exists; Samoa skipped one in December 2011.</summary>
    public bool Exists(int day)
    {
        var midnight = MidnightOf(day);
        if (midnight >= _steadyFrom && midnight < _steadyUntil) return true;
        var date = DateOf(day);
        var mapping = zone.MapLocal(date.AtMidnight());
        return mapping.Count > 0 || mapping.LateInterval.IsoLocalStart.Date <= date;
    }

    private void LookAround(Instant instant)
    {
        var interval = zone.GetZoneInterval(instant);
        _offset = interval.WallOffset.Ticks;
        _steadyFrom = interval.HasStart ? interval.Start.ToUnixTimeTicks() + _offset + Margin : long.MinValue;
        _steadyUntil = interval.HasEnd ? interval.End.ToUnixTimeTicks() + _offset - Margin : long.MaxValue;
    }
}
