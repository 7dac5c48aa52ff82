namespace ChannelRouting.Metrics;

/// <summary>The times of which each cell has a histogram.</summary>
internal enum MetricTime
{
    ToAssign,
    ToAnswer,
    ToFirstResponse,
    ToResolve,
    ToAbandon,
    Handling,
    SecondLine,
}
