namespace ChannelRouting.Reporting;

/// <summary>A table of a report.</summary>
/// <remarks>Lists are copied on entry. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ReportTable
{
    /// <summary>Its name for programs, the same in every language, such as <c>channel-status</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>What the figures are of, and how they are reckoned; null when the columns say it.</summary>
    public string? Note { get; init; }

    /// <summary>Its columns.</summary>
    public required IReadOnlyList<ReportColumn> Columns { get; init => field = ValueList<ReportColumn>.Copy(value); }

    /// <summary>Its rows.</summary>
    public required IReadOnlyList<ReportRow> Rows { get; init => field = ValueList<ReportRow>.Copy(value); }

    /// <summary>Rows that the report's limits left out. Default: 0.</summary>
    public int LeftOutCount { get; init; }

    /// <summary>Whether its numbers are better seen shaded, the highest darkest. Default: false.</summary>
    public bool IsHeatMap { get; init; }
}
