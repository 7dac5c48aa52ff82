namespace ChannelRouting.Metrics;

/// <summary>What the metrics remember of an agent.</summary>
internal sealed class TrackedAgent
{
    public required AgentProfile Profile { get; set; }

    /// <summary>The rows of slices by agents alone.</summary>
    public MetricSeries[] Rows { get; set; } = [];

    /// <summary>The same, and the total.</summary>
    public MetricSeries[] TimeRows { get; set; } = [];

    public AgentPresence Presence { get; set; } = AgentPresence.Offline;

    /// <summary>Null while it has no shifts.</summary>
    public bool? IsOnShift { get; set; }

    /// <summary>Whether it takes work, or drains.</summary>
    public bool IsThere => Presence == AgentPresence.Draining || (IsOnShift != false && (Presence == AgentPresence.Available || (Presence == AgentPresence.Offline && Profile.TakesWorkOffline == true)));

    /// <summary>Work orders in its hands that it works on, or wraps up.</summary>
    public int ActiveCount { get; set; }

    /// <summary>Until when its time is counted.</summary>
    public Instant CountedUntil { get; set; }
}
