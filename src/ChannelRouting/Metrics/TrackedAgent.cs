namespace ChannelRouting.Metrics;

/// <summary>What the metrics remember of an agent.</summary>
internal sealed class TrackedAgent
{
    public required AgentProfile Profile { get; set; }

    /// <summary>The rows of slices by agents alone.</summary>
    public MetricSeries[] Rows { get; set; } = [];

    /// <summary>The same, and the total.</summary>
    public MetricSeries[] TimeRows { get; set; } = [];

    /// <summary>Whether it takes work, or drains.</summary>
    public bool IsThere { get; set; }

    /// <summary>Work orders in its hands that it works on, or wraps up.</summary>
    public int ActiveCount { get; set; }

    /// <summary>Until when its time is counted.</summary>
    public Instant CountedUntil { get; set; }
}
