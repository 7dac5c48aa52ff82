using ChannelRouting.Reporting.Formats;

namespace ChannelRouting.Reporting;

/// <summary>Writes reports.</summary>
/// <remarks>Equal reports give the same text, on every machine and in every culture; lines end in LF but in CSV. Safe to use from several threads.</remarks>
public static class ReportFormats
{
    /// <summary>Columns for a terminal; cells are cut at 40 characters, control characters become spaces.</summary>
    public static string ToText(this Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return TextFormat.Write(report);
    }

    /// <summary>Tables of GitHub's Markdown; what would begin markup is escaped.</summary>
    public static string ToMarkdown(this Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return MarkdownFormat.Write(report);
    }

    /// <summary>
    /// One table as comma-separated values by RFC 4180: numbers raw (rates 0 to 1, times in seconds), instants by the clock of the report's time zone with their offset, nothing where there is no data. Words that a
    /// spreadsheet would take for a formula (that begin with <c>= + - @</c>, a tab or a line end) get an apostrophe before them.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="table">The name of the table.</param>
    /// <param name="options">Null: with a byte order mark, and titles for people.</param>
    /// <exception cref="ArgumentException">The report does not have the table.</exception>
    public static string ToCsv(this Report report, string table, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var found = report.FindTable(table) ?? throw new ArgumentException($"The report has no table '{table}'; it has: {string.Join(", ", report.Tables.Select(one => one.Name))}.", nameof(table));
        return CsvFormat.Write(found, report.TimeZone, options ?? new CsvOptions());
    }

    /// <summary>The whole report for programs: names, raw numbers, instants in UTC, and the work orders behind each cell.</summary>
    public static string ToJson(this Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonFormat.Write(report);
    }

    /// <summary>One HTML page with its charts and all that draws them: it loads nothing, and its own policy forbids it to. About 220 KB and its rows.</summary>
    public static string ToHtml(this Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return HtmlFormat.Write(report);
    }
}
