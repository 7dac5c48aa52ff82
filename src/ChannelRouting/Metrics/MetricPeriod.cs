namespace ChannelRouting.Metrics;

/// <summary>A day, a week, or another stretch of time: [Start, End). Numbered within its window, later ones higher.</summary>
internal sealed record MetricPeriod(long Number, Instant Start, Instant End)
{
    public bool Contains(Instant instant) => Start <= instant && instant < End;

    public long TicksWithin(Instant since, Instant until) => Math.Max(0, (Instant.Min(until, End) - Instant.Max(since, Start)).BclCompatibleTicks);
}
