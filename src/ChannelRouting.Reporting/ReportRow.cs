namespace ChannelRouting.Reporting;

/// <summary>A row of a table.</summary>
/// <remarks>Lists are copied on entry. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ReportRow
{
    /// <summary>A cell for each column, in its order.</summary>
    public required IReadOnlyList<ReportCell> Cells { get; init => field = ValueList<ReportCell>.Copy(value); }
}
