namespace ChannelRouting.Metrics;

/// <summary>The periods of one window that are kept, one after the other without a gap; the last one runs.</summary>
internal sealed class WindowPeriods
{
    private readonly Func<Instant, (Instant Start, Instant End)> _periodAt;
    private readonly int _kept;
    private readonly List<MetricPeriod> _periods = [];

    /// <param name="window">Which window.</param>
    /// <param name="periodAt">The period that an instant lies in.</param>
    /// <param name="kept">How many are kept, the one that runs among them.</param>
    /// <param name="at">Where the first one lies.</param>
    public WindowPeriods(MetricWindow window, Func<Instant, (Instant Start, Instant End)> periodAt, int kept, Instant at)
    {
        (Window, _periodAt, _kept) = (window, periodAt, kept);
        var (start, end) = periodAt(at);
        _periods.Add(new MetricPeriod(0, start, end));
    }

    public MetricWindow Window { get; }

    /// <summary>Oldest first.</summary>
    public List<MetricPeriod> Periods => _periods;

    public MetricPeriod Current => _periods[^1];

    public MetricPeriod? Find(Instant instant) => _periods.Find(period => period.Contains(instant));

    /// <summary>Goes on to the period that an instant lies in; one in which nothing happened is kept too.</summary>
    public void MoveTo(Instant at)
    {
        if (at < Current.End) return;
        var missing = new Stack<(Instant Start, Instant End)>();
        for (var period = _periodAt(at); period.Start >= Current.End && missing.Count < _kept; period = _periodAt(period.Start - Duration.FromTicks(1))) missing.Push(period);
        while (missing.TryPop(out var period)) _periods.Add(new MetricPeriod(Current.Number + 1, period.Start, period.End));
        if (_periods.Count > _kept) _periods.RemoveRange(0, _periods.Count - _kept);
    }
}
