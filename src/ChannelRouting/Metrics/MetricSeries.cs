namespace ChannelRouting.Metrics;

/// <summary>All that is counted under one key: a cell for each kept period of each window in which something happened.</summary>
/// <remarks>
/// Counting goes into one open cell. When the next stretch of time has begun, that cell stands for its part of the sliding window and is added to its day; a day that is over is added to its week, its month and the whole.
/// So counting costs the same for any number of windows.
/// </remarks>
internal sealed class MetricSeries
{
    private static readonly MetricWindow[] AboveDays = [MetricWindow.Live, MetricWindow.Week, MetricWindow.Month];

    private readonly MetricCalendar _calendar;
    private readonly List<(long Number, MetricCell Cell)>[] _windows;
    private MetricCell _open = new();
    private MetricStretch _stretch;

    public MetricSeries(MetricCalendar calendar)
    {
        _calendar = calendar;
        _windows = [.. calendar.Windows.Select(_ => new List<(long, MetricCell)>(1))];
        _stretch = calendar.Now;
    }

    public void Add(MetricCount count, long number)
    {
        if (_stretch != _calendar.Now) Close();
        _open.Add(count, number);
    }

    public void Record(MetricTime time, long ticks)
    {
        if (_stretch != _calendar.Now) Close();
        _open.Record(time, ticks);
    }

    /// <summary>Counts at an instant that is over, in the periods that are still kept.</summary>
    public void AddAt(Instant instant, MetricCount count, long number)
    {
        if (_stretch != _calendar.Now) Close();
        if (_calendar[MetricWindow.Sliding].Find(instant) is { } part) CellOf(MetricWindow.Sliding, part.Number).Add(count, number);
        if (_calendar[MetricWindow.Day].Find(instant) is { } day) CellOf(MetricWindow.Day, day.Number).Add(count, number);
        if (_calendar[MetricWindow.Day].Current.Start <= instant) return; // Its day is yet to be added.
        foreach (var window in AboveDays)
            if (_calendar[window].Find(instant) is { } period) CellOf(window, period.Number).Add(count, number);
    }

    /// <summary>Counts the milliseconds of a time that is over, each in its period.</summary>
    public void AddTime(MetricCount count, Instant since, Instant until)
    {
        if (since >= _calendar.Now.Start)
        {
            Add(count, (until - since).BclCompatibleTicks / NodaConstants.TicksPerMillisecond);
            return;
        }

        if (_stretch != _calendar.Now) Close();
        AddTime(MetricWindow.Sliding, count, since, until);
        AddTime(MetricWindow.Day, count, since, until);
        var today = _calendar[MetricWindow.Day].Current.Start;
        if (since >= today) return;
        foreach (var window in AboveDays) AddTime(window, count, since, Instant.Min(until, today));
    }

    /// <summary>What was counted in a period, of the sliding window in all of its parts; null when nothing was and nothing stood there at its end.</summary>
    public MetricFacts? FindFacts(MetricWindow window, MetricPeriod period)
    {
        if (_stretch != _calendar.Now) Close();
        var counted = new MetricCell();
        var after = new MetricCell();
        var isEmpty = true;
        foreach (var (number, cell) in CellsOf(window))
        {
            if (number > period.Number) after.Merge(cell);
            if (number > period.Number || (number < period.Number && window != MetricWindow.Sliding)) continue;
            counted.Merge(cell);
            isEmpty &= cell.IsEmpty;
        }

        var levels = LevelsBefore(after);
        return isEmpty && Array.TrueForAll(levels, level => level == 0) ? null : new MetricFacts(counted, levels);
    }

    /// <summary>The cells of a window, and what is yet to be added to them.</summary>
    private IEnumerable<(long Number, MetricCell Cell)> CellsOf(MetricWindow window)
    {
        foreach (var entry in _windows[(int)window])
            if (entry.Number >= _calendar[window].Periods[0].Number) yield return entry;
        if (window is not (MetricWindow.Sliding or MetricWindow.Day) && FindCell(MetricWindow.Day, NumberOf(MetricWindow.Day)) is { } day) yield return (NumberOf(window), day);
        yield return (NumberOf(window), _open);
    }

    private long[] LevelsBefore(MetricCell after)
    {
        var levels = new long[MetricFacts.LevelCount];
        foreach (var (_, cell) in CellsOf(MetricWindow.Live))
            for (var level = 0; level < levels.Length; level++) levels[level] += cell.Counts[level];
        for (var level = 0; level < levels.Length; level++) levels[level] -= after.Counts[level];
        return levels;
    }

    private void AddTime(MetricWindow window, MetricCount count, Instant since, Instant until)
    {
        var periods = _calendar[window].Periods;
        for (var i = periods.Count - 1; i >= 0 && periods[i].End > since; i--)
            if (periods[i].TicksWithin(since, until) is > 0 and var ticks) CellOf(window, periods[i].Number).Add(count, ticks / NodaConstants.TicksPerMillisecond);
    }

    /// <summary>The stretch is over; the day may be, too.</summary>
    private void Close()
    {
        if (!_open.IsEmpty) CloseStretch();
        if (NumberOf(MetricWindow.Day) != _calendar[MetricWindow.Day].Current.Number) CloseDay();
        _stretch = _calendar.Now;
    }

    private void CloseStretch()
    {
        CellOf(MetricWindow.Day, NumberOf(MetricWindow.Day)).Merge(_open);
        if (FindCell(MetricWindow.Sliding, NumberOf(MetricWindow.Sliding)) is { } part) part.Merge(_open);
        else Put(MetricWindow.Sliding, NumberOf(MetricWindow.Sliding), _open);
        _open = new MetricCell();
    }

    private void CloseDay()
    {
        if (FindCell(MetricWindow.Day, NumberOf(MetricWindow.Day)) is not { } day) return;
        foreach (var window in AboveDays) CellOf(window, NumberOf(window)).Merge(day);
    }

    /// <summary>The period of a window in which the series was counted last.</summary>
    private long NumberOf(MetricWindow window) => _stretch.Numbers[(int)window];

    private MetricCell? FindCell(MetricWindow window, long number)
    {
        var cells = _windows[(int)window];
        for (var i = cells.Count - 1; i >= 0; i--)
            if (cells[i].Number == number) return cells[i].Cell;
        return null;
    }

    private MetricCell CellOf(MetricWindow window, long number) => FindCell(window, number) ?? Put(window, number, new MetricCell());

    /// <summary>Keeps a cell at its place, and drops those that are no longer kept.</summary>
    private MetricCell Put(MetricWindow window, long number, MetricCell cell)
    {
        var cells = _windows[(int)window];
        while (cells.Count > 0 && cells[0].Number < Math.Min(number, _calendar[window].Periods[0].Number)) cells.RemoveAt(0);
        var place = cells.Count;
        while (place > 0 && cells[place - 1].Number > number) place--;
        cells.Insert(place, (number, cell));
        return cell;
    }
}
