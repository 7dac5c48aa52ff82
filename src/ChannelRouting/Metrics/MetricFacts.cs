namespace ChannelRouting.Metrics;

/// <summary>What a formula reads: what was counted in a period, and the levels at its end.</summary>
/// <param name="Counted">Flows and times of the period.</param>
/// <param name="Levels">Scheduled, waiting, in progress and overdue at its end.</param>
internal sealed record MetricFacts(MetricCell Counted, long[] Levels)
{
    /// <summary>The counts that are levels: the first of <see cref="MetricCount"/>.</summary>
    public const int LevelCount = 4;

    /// <summary>Nothing counted, nothing there.</summary>
    public static MetricFacts None => new(new MetricCell(), new long[LevelCount]);

    /// <summary>Those of each channel; none but for the total.</summary>
    public IReadOnlyList<MetricFacts> Channels { get; init; } = [];

    /// <summary>Those of each agent; none but for the total.</summary>
    public IReadOnlyList<MetricFacts> Agents { get; init; } = [];

    public long this[MetricCount count] => (int)count < LevelCount ? Levels[(int)count] : Counted[count];

    public DurationHistogram? this[MetricTime time] => Counted[time];

    /// <summary>Work in line or in hands at the end.</summary>
    public long Open => this[MetricCount.Waiting] + this[MetricCount.InProgress];

    /// <summary>All work that was in line or in hands at some time of the period.</summary>
    public long InScope => Open + this[MetricCount.Left];

    public long OverdueInScope => this[MetricCount.Overdue] + this[MetricCount.LeftOverdue];
}
