namespace ChannelRouting.Calendars;

/// <summary>When something is open, laid out as far as questions have reached. Instants and amounts are ticks.</summary>
/// <remarks>Safe to share between threads: what was laid out never changes, and one thread at a time lays out more.</remarks>
internal abstract class OpenTime
{
    /// <summary>There is no such instant.</summary>
    public const long Never = long.MaxValue;

    private static readonly long ReachFrom = YearRange.Reach.From;
    private static readonly long ReachUntil = YearRange.Reach.Until;

    private static readonly long Reach = ReachUntil - ReachFrom;

    private readonly Lock _growth = new();
    private volatile OpenTimeTable _table = OpenTimeTable.Empty;

    public bool IsOpen(long ticks)
    {
        var table = _table;
        if (table.Covers(ticks)) return table.IsOpen(ticks);
        return ticks >= ReachFrom && ticks < ReachUntil && Covering(ticks).IsOpen(ticks);
    }

    public long Between(long start, long end)
    {
        var table = _table;
        if (!table.Covers(start) || !table.Covers(end)) return BetweenFar(Reached(start), Reached(end));
        return table.OpenUntil(end) - table.OpenUntil(start);
    }

    /// <summary>The earliest instant by which an amount above zero was open since the start.</summary>
    public long Add(long start, long amount)
    {
        var table = _table;
        var found = table.Covers(start) && amount <= Reach ? table.FirstAt(table.OpenUntil(start) + amount) : Never;
        return found != Never ? found : AddFar(Reached(start), amount);
    }

    /// <summary>The latest instant since which an amount above zero was open until the end.</summary>
    public long Subtract(long end, long amount)
    {
        var table = _table;
        var found = table.Covers(end) ? table.LastAt(table.OpenUntil(end) - amount) : Never;
        return found != Never ? found : SubtractFar(Reached(end), amount);
    }

    /// <summary>The earliest open instant from the given one on.</summary>
    public long NextOpening(long ticks)
    {
        ticks = Reached(ticks);
        for (var table = Covering(ticks); ; table = Covering(table.Years.Later()))
            if (table.NextOpening(ticks) is var found && (found != Never || !CanReachLater(table))) return found;
    }

    /// <summary>The earliest closing after an instant; the end of the years that answers reach is none.</summary>
    /// <param name="ticks">The instant.</param>
    /// <param name="limit">How far to look; a closing past it may be said to be anywhere past it.</param>
    public long NextClosing(long ticks, long limit = Never)
    {
        ticks = Reached(ticks);
        for (var table = Covering(ticks); ; table = Covering(table.Years.Later()))
        {
            var found = table.NextClosing(ticks);
            if (found < table.Until || table.Until >= limit || !CanReachLater(table)) return found < ReachUntil ? found : Never;
        }
    }

    /// <summary>The latest opening at or before an instant; the start of the years that answers reach is none.</summary>
    public long PreviousOpening(long ticks)
    {
        ticks = Reached(ticks);
        for (var table = Covering(ticks); ; table = Covering(table.Years.Earlier()))
        {
            var found = table.PreviousOpening(ticks);
            if ((found != Never && found > table.From) || !CanReachEarlier(table)) return found > ReachFrom ? found : Never;
        }
    }

    /// <summary>The n-th business day after one, both as numbers of dates; null when there are not that many.</summary>
    public int? BusinessDayAfter(int day, int count)
    {
        for (var table = Covering(Reached(LocalClock.MidnightOf(day))); ; table = Covering(table.Years.Later()))
            if (table.BusinessDayAfter(day, count) is var found && (found is not null || !CanReachLater(table))) return found;
    }

    /// <summary>The open time of a window, as a set.</summary>
    public List<OpenSpan> Within(long from, long until)
    {
        Covering(Reached(from));
        return OpenSpans.Union([.. Covering(Reached(until)).Spans], from, until);
    }

    /// <summary>The number of the date that an open instant belongs to.</summary>
    public abstract int OwnerOf(long ticks);

    /// <summary>Whether there may be open time at or after an instant.</summary>
    public abstract bool MayOpenAfter(long ticks);

    /// <summary>Whether there may be open time before an instant.</summary>
    public abstract bool MayOpenBefore(long ticks);

    /// <summary>Lays out the open time of some years, as a set, and the numbers of their business days, in order.</summary>
    protected abstract (List<OpenSpan> Spans, List<int> BusinessDays) LayOut(YearRange years);

    private static long Reached(long ticks) => Math.Clamp(ticks, ReachFrom - 1, ReachUntil);

    private long BetweenFar(long start, long end)
    {
        Covering(start);
        var table = Covering(end);
        return table.OpenUntil(end) - table.OpenUntil(start);
    }

    private long AddFar(long start, long amount)
    {
        if (amount > ReachUntil - start) return Never;
        for (var table = Covering(start); ; table = Covering(table.Years.Later()))
            if (table.FirstAt(table.OpenUntil(start) + amount) is var found && (found != Never || !CanReachLater(table))) return found;
    }

    private long SubtractFar(long end, long amount)
    {
        if (amount > end - ReachFrom) return Never;
        for (var table = Covering(end); ; table = Covering(table.Years.Earlier()))
            if (table.LastAt(table.OpenUntil(end) - amount) is var found && (found != Never || !CanReachEarlier(table))) return found;
    }

    private bool CanReachLater(OpenTimeTable table) => table.Years.Last < BusinessHours.LastYear && MayOpenAfter(table.Until);

    private bool CanReachEarlier(OpenTimeTable table) => table.Years.First > BusinessHours.FirstYear && MayOpenBefore(table.From);

    private OpenTimeTable Covering(long ticks)
    {
        var table = _table;
        return table.Covers(ticks) ? table : Covering(YearRange.Around(ticks));
    }

    private OpenTimeTable Covering(YearRange years)
    {
        lock (_growth)
        {
            var (table, all) = (_table, _table.Years.Through(years));
            return table.Years == all ? table : _table = Grown(table, all);
        }
    }

    /// <summary>A longer table: what there was, and the years before and after it.</summary>
    private OpenTimeTable Grown(OpenTimeTable table, YearRange years)
    {
        if (table.Years.IsEmpty) return Table(years, LayOut(years));
        var earlier = LayOut(new YearRange(years.First, table.Years.First - 1));
        var later = LayOut(new YearRange(table.Years.Last + 1, years.Last));
        return Table(years, ([.. earlier.Spans, .. table.Spans, .. later.Spans], [.. earlier.BusinessDays, .. table.BusinessDays, .. later.BusinessDays]));
    }

    private static OpenTimeTable Table(YearRange years, (List<OpenSpan> Spans, List<int> BusinessDays) laidOut) =>
        new(years, OpenSpans.Union(laidOut.Spans, ReachFrom, ReachUntil), [.. laidOut.BusinessDays]);
}
