namespace ChannelRouting;

/// <summary>A table of figures that is counted: by one dimension, or crossed by up to three.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record MetricSlice
{
    /// <summary>The dimensions, 1 to 3, each once.</summary>
    public required IReadOnlyList<MetricDimension> By { get; init => field = ValueList<MetricDimension>.Copy(value); }
}
