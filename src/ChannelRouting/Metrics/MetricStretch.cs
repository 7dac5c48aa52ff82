namespace ChannelRouting.Metrics;

/// <summary>A stretch of time, [Start, End), that lies in one period of each window: what is counted in it is added up once and then goes into all of them.</summary>
/// <param name="Numbers">The period of each window.</param>
/// <param name="Start">Its first instant.</param>
/// <param name="End">Its end, not included.</param>
internal sealed record MetricStretch(long[] Numbers, Instant Start, Instant End);
