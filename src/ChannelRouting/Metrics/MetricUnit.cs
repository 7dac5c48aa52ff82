namespace ChannelRouting.Metrics;

/// <summary>What a figure is a number of.</summary>
public enum MetricUnit
{
    /// <summary>Things, from 0 on.</summary>
    Count,

    /// <summary>A share, 0 to 1.</summary>
    Rate,

    /// <summary>Elapsed time, in seconds.</summary>
    Seconds,

    /// <summary>A customer's score, 1 to 5.</summary>
    Score,

    /// <summary>The host's money.</summary>
    Money,
}
