using System.Text;

namespace ChannelRouting.Reporting.Formats;

/// <summary>Columns for a terminal.</summary>
internal static class TextFormat
{
    private const string Gap = "  ";
    private const int WidestCell = 40;

    public static string Write(Report report)
    {
        var text = new StringBuilder().Append(OneLine(report.Title)).Append('\n').Append(PeriodText.Of(report)).Append('\n');
        foreach (var table in report.Tables)
        {
            text.Append('\n').Append(OneLine(table.Title)).Append('\n');
            AppendRows(text, table, report);
            if (PeriodText.LeftOutOf(table, report.Wording) is { } leftOut) text.Append("... ").Append(leftOut).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendRows(StringBuilder text, ReportTable table, Report report)
    {
        List<string[]> rows = [[.. table.Columns.Select(column => Cut(column.Title))], .. table.Rows.Select(row => row.Cells.Select((cell, place) => Cut(CellText.Of(cell, table.Columns[place], report))).ToArray())];
        int[] widths = [.. table.Columns.Select((_, place) => rows.Max(row => TextWidth.Of(row[place])))];
        bool[] isNumber = [.. table.Columns.Select(column => column.Unit is not (ReportUnit.Text or ReportUnit.Instant))];
        rows.Insert(1, [.. widths.Select(width => new string('-', width))]);
        foreach (var row in rows)
            text.Append(string.Join(Gap, row.Select((cell, place) => TextWidth.Pad(cell, widths[place], isNumber[place]))).TrimEnd()).Append('\n');
    }

    private static string Cut(string text) => OneLine(text) is { Length: > WidestCell } line ? line[..(char.IsHighSurrogate(line[WidestCell - 2]) ? WidestCell - 2 : WidestCell - 1)] + "…" : OneLine(text);

    /// <summary>Without control characters, which could move a terminal's cursor or color it.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
