namespace ChannelRouting.Reporting;

/// <summary>A chart of a report, as data: what is drawn, not how.</summary>
/// <remarks>Lists are copied on entry. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ReportChart
{
    /// <summary>Its name for programs, the same in every language.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>How it is drawn.</summary>
    public required ReportChartKind Kind { get; init; }

    /// <summary>What its values are.</summary>
    public required ReportUnit Unit { get; init; }

    /// <summary>What the values are of: channels, days, promises.</summary>
    public required IReadOnlyList<string> Categories { get; init => field = ValueList<string>.Copy(value); }

    /// <summary>The values, at least one series.</summary>
    public required IReadOnlyList<ReportSeries> Series { get; init => field = ValueList<ReportSeries>.Copy(value); }
}
