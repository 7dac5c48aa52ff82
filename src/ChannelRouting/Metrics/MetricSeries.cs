namespace ChannelRouting.Metrics;

/// <summary>All that is counted under one key: a cell for each kept period of each window in which something happened.</summary>
/// <remarks>Counting goes into one open cell; when the next stretch of time has begun, what it holds is added to the cell of each window. So counting costs the same for any number of windows.</remarks>
internal sealed class MetricSeries
{
    private readonly MetricCalendar _calendar;
    private readonly List<(long Number, MetricCell Cell)>[] _windows;
    private readonly MetricCell _open = new();
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
        foreach (var window in _calendar.Windows)
            if (window.Find(instant) is { } period) CellOf(window, period.Number).Add(count, number);
    }

    /// <summary>Counts ticks of a time that is over, each in its period.</summary>
    public void AddTime(MetricCount count, Instant since, Instant until)
    {
        if (since >= _calendar.Now.Start)
        {
            Add(count, (until - since).BclCompatibleTicks);
            return;
        }

        foreach (var window in _calendar.Windows)
        {
            foreach (var period in window.Periods)
                if (period.TicksWithin(since, until) is > 0 and var ticks) CellOf(window, period.Number).Add(count, ticks);
        }
    }

    /// <summary>What was counted in a period, of the sliding window in all of its parts; null when nothing was and nothing stood there at its end.</summary>
    public MetricFacts? FindFacts(MetricWindow window, MetricPeriod period)
    {
        Close();
        var counted = new MetricCell();
        var after = new MetricCell();
        var isEmpty = true;
        foreach (var (number, cell) in _windows[(int)window])
        {
            if (number > period.Number) after.Merge(cell);
            if (number > period.Number || (number < period.Number && window != MetricWindow.Sliding)) continue;
            counted.Merge(cell);
            isEmpty = false;
        }

        var levels = LevelsBefore(after);
        return isEmpty && Array.TrueForAll(levels, level => level == 0) ? null : new MetricFacts(counted, levels);
    }

    private long[] LevelsBefore(MetricCell after)
    {
        var live = _windows[(int)MetricWindow.Live] is [var (_, cell)] ? cell : new MetricCell();
        return [.. Enumerable.Range(0, MetricFacts.LevelCount).Select(level => live.Counts[level] - after.Counts[level])];
    }

    private void Close()
    {
        for (var i = 0; i < _windows.Length; i++) CellOf(_calendar.Windows[i], _stretch.Numbers[i]).Merge(_open);
        _open.Clear();
        _stretch = _calendar.Now;
    }

    private MetricCell CellOf(WindowPeriods window, long number)
    {
        var cells = _windows[(int)window.Window];
        cells.RemoveAll(entry => entry.Number < window.Periods[0].Number);
        var place = cells.FindLastIndex(entry => entry.Number <= number);
        if (place >= 0 && cells[place].Number == number) return cells[place].Cell;
        var cell = new MetricCell();
        if (number >= window.Periods[0].Number) cells.Insert(place + 1, (number, cell));
        return cell;
    }
}
