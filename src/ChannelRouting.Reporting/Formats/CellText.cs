using System.Globalization;
using NodaTime.Text;

namespace ChannelRouting.Reporting.Formats;

/// <summary>Cells for people.</summary>
internal static class CellText
{
    private const string NoValue = "–";

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    public static string Of(ReportCell cell, ReportColumn column, Report report) => cell switch
    {
        { Text: { } text } => text,
        { Number: { } number } => Of(number, cell.Unit ?? column.Unit, report.Wording),
        { At: { } at } => Of(at, report.TimeZone),
        _ => NoValue,
    };

    public static string Of(Instant at, DateTimeZone zone) => Local.Format(at.InZone(zone).LocalDateTime);

    public static string Of(double number, ReportUnit unit, ReportWording wording) => unit switch
    {
        ReportUnit.Rate => Text(number * 100, "0.0") + " %",
        ReportUnit.Seconds => OfSeconds(number, wording),
        ReportUnit.Score or ReportUnit.Money => Text(number, "#,##0.00"),
        _ => Text(number, "#,##0.#"),
    };

    /// <summary>The two largest units that count: 2d 03h, 5m 07s, 12.4s.</summary>
    private static string OfSeconds(double seconds, ReportWording wording)
    {
        if (seconds < 0) return "-" + OfSeconds(-seconds, wording);
        if (seconds < 59.95) return Text(seconds, "0.#") + wording.Word("unit.seconds");
        var whole = (long)Math.Round(seconds);
        if (whole < 3_600) return Pair(whole / 60, "unit.minutes", whole % 60, "unit.seconds", wording);
        var minutes = (long)Math.Round(seconds / 60);
        if (minutes < 24 * 60) return Pair(minutes / 60, "unit.hours", minutes % 60, "unit.minutes", wording);
        var hours = (long)Math.Round(seconds / 3_600);
        return Pair(hours / 24, "unit.days", hours % 24, "unit.hours", wording);
    }

    private static string Pair(long large, string largeUnit, long small, string smallUnit, ReportWording wording) =>
        string.Create(CultureInfo.InvariantCulture, $"{large}{wording.Word(largeUnit)} {small:00}{wording.Word(smallUnit)}");

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
