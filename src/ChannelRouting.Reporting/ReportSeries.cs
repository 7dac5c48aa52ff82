namespace ChannelRouting.Reporting;

/// <summary>The values of a chart that go together: one color.</summary>
/// <remarks>Lists are copied on entry. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ReportSeries
{
    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>A value for each category, in its order; null where there is no data.</summary>
    public required IReadOnlyList<double?> Values { get; init => field = ValueList<double?>.Copy(value); }
}
