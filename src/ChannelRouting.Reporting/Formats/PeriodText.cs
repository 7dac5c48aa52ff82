namespace ChannelRouting.Reporting.Formats;

/// <summary>The line below a report's title.</summary>
internal static class PeriodText
{
    public static string Of(Report report) =>
        $"{report.Wording.Word("period")}: {report.Wording.Word($"window.{report.Window}")}, {CellText.Of(report.SinceAt, report.TimeZone)} – {CellText.Of(report.UntilAt, report.TimeZone)} ({report.TimeZone.Id})";

    /// <summary>How many rows were left out; null when none were.</summary>
    public static string? LeftOutOf(ReportTable table, ReportWording wording) => table.LeftOutCount == 0 ? null : $"{table.LeftOutCount} {wording.Word("left-out")}";
}
