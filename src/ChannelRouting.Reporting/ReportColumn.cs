namespace ChannelRouting.Reporting;

/// <summary>A column of a table.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ReportColumn
{
    /// <summary>Its name for programs, the same in every language: that of a metric where it shows one.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>What its cells are, unless they say otherwise.</summary>
    public required ReportUnit Unit { get; init; }
}
