namespace ChannelRouting;

/// <summary>What a figure is to reach, period by period.</summary>
/// <remarks>Exactly one of <see cref="AtLeast"/>, <see cref="AtMost"/> and <see cref="Within"/> is given. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record MetricGoal
{
    /// <summary>A name for people, unique in the plan, such as <c>response</c>. 1 to <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>Which figure.</summary>
    public required MetricId Metric { get; init; }

    /// <summary>It is met when the figure is this or more; rates are 0 to 1.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>It is met when the figure is this or less; rates are 0 to 1.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>It is met when the time is this or less; for figures that are times.</summary>
    public Duration? Within { get; init; }

    /// <summary>The period it is judged by; null means <see cref="MetricWindow.Month"/>.</summary>
    public MetricWindow? Window { get; init; }

    /// <summary>For which slice it is set, one that is counted. Default: none, so for all work together.</summary>
    public IReadOnlyList<MetricDimension> By { get; init => field = ValueList<MetricDimension>.Copy(value); } = ValueList<MetricDimension>.Empty;

    /// <summary>For which row of the slice, a key for each dimension. Default: none, so each row is judged.</summary>
    public IReadOnlyList<string> Keys { get; init => field = ValueList<string>.Copy(value); } = ValueList<string>.Empty;
}
