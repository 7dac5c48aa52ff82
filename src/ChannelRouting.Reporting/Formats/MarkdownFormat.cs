using System.Text;

namespace ChannelRouting.Reporting.Formats;

/// <summary>Tables of GitHub's Markdown.</summary>
internal static class MarkdownFormat
{
    /// <summary>What would begin markup in a cell or a title.</summary>
    private const string Special = @"\`*_[]<>|#~&";

    public static string Write(Report report)
    {
        var text = new StringBuilder().Append("# ").Append(Escape(report.Title)).Append("\n\n").Append(Escape(PeriodText.Of(report))).Append('\n');
        foreach (var table in report.Tables)
        {
            text.Append("\n## ").Append(Escape(table.Title)).Append("\n\n");
            AppendRow(text, table.Columns.Select(column => column.Title));
            text.Append("| ").AppendJoin(" | ", table.Columns.Select(column => column.Unit is ReportUnit.Text or ReportUnit.Instant ? "---" : "---:")).Append(" |\n");
            foreach (var row in table.Rows) AppendRow(text, row.Cells.Select((cell, place) => CellText.Of(cell, table.Columns[place], report)));
            if (PeriodText.LeftOutOf(table, report.Wording) is { } leftOut) text.Append('\n').Append(leftOut).Append('\n');
            if (table.Note is { } note) text.Append('\n').Append(Escape(note)).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Escape)).Append(" |\n");

    private static string Escape(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? " " : Special.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()));
}
