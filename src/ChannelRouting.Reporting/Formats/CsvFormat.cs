using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace ChannelRouting.Reporting.Formats;

/// <summary>Comma-separated values by RFC 4180: numbers and instants for programs, words that no spreadsheet takes for a formula.</summary>
internal static class CsvFormat
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>What a spreadsheet takes for the beginning of a formula, full-width forms among them; see OWASP, CSV Injection.</summary>
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    private static readonly OffsetDateTimePattern Pattern = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFo<m>");

    public static string Write(ReportTable table, DateTimeZone zone, CsvOptions options)
    {
        var text = new StringBuilder();
        if (options.HasByteOrderMark) text.Append(ByteOrderMark);
        AppendRow(text, table.Columns.Select(column => Harmless(options.UsesNames ? column.Name : column.Title)));
        foreach (var row in table.Rows) AppendRow(text, row.Cells.Select(cell => ValueOf(cell, zone)));
        return text.ToString();
    }

    private static string ValueOf(ReportCell cell, DateTimeZone zone) => cell switch
    {
        { Text: { } text } => Harmless(text),
        { Number: { } number } => number.ToString("0.#########", CultureInfo.InvariantCulture),
        { At: { } at } => Pattern.Format(at.InZone(zone).ToOffsetDateTime()),
        _ => "",
    };

    private static string Harmless(string text) => text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quote)).Append("\r\n");

    private static string Quote(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 && text == text.Trim() ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
