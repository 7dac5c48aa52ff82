using System.Globalization;
using System.Net;
using System.Text;

namespace ChannelRouting.Reporting.Formats;

/// <summary>One page with everything in it.</summary>
internal static class HtmlFormat
{
    private const int Shades = 5;

    private static readonly string[] ShownUnits = ["seconds", "minutes", "hours"];

    public static string Write(Report report)
    {
        var text = new StringBuilder(300_000);
        AppendHead(text, report);
        text.Append(CultureInfo.InvariantCulture, $"<body>\n<header>\n<h1>{Encode(report.Title)}</h1>\n<p>{Encode(PeriodText.Of(report))}</p>\n</header>\n<main>\n");
        AppendCharts(text, report);
        foreach (var table in report.Tables) AppendTable(text, table, report);
        text.Append("</main>\n");
        AppendScripts(text, report);
        return text.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>The policy lets nothing be loaded, and nothing run or style the page but what it came with.</summary>
    private static void AppendHead(StringBuilder text, Report report) => text
        .Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{Encode(report.Wording.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n")
        .Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {Resource.Library.Source} {Resource.Script.Source}; style-src {Resource.Style.Source}; base-uri 'none'; form-action 'none'\">\n")
        .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .Append(CultureInfo.InvariantCulture, $"<title>{Encode(report.Title)}</title>\n<style>{Resource.Style.Text}</style>\n</head>\n");

    private static void AppendCharts(StringBuilder text, Report report)
    {
        if (report.Charts.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"<section class=\"charts\" aria-label=\"{Encode(report.Wording.Word("charts"))}\">\n");
        for (var place = 0; place < report.Charts.Count; place++)
        {
            var title = Encode(report.Charts[place].Title);
            text.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{title}</figcaption><div class=\"chart\"><canvas id=\"chart-{place}\" role=\"img\" aria-label=\"{title}\"></canvas></div></figure>\n");
        }

        text.Append("</section>\n");
    }

    private static void AppendTable(StringBuilder text, ReportTable table, Report report)
    {
        text.Append(CultureInfo.InvariantCulture, $"<section id=\"{Encode(table.Name)}\">\n<h2>{Encode(table.Title)}</h2>\n");
        text.Append(CultureInfo.InvariantCulture, $"<div class=\"rows\"><table{(table.IsHeatMap ? " class=\"heat\"" : "")}>\n<thead><tr>");
        foreach (var column in table.Columns) text.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{(IsNumber(column) ? " class=\"number\"" : "")}>{Encode(column.Title)}</th>");
        text.Append("</tr></thead>\n<tbody>\n");
        var highest = table.IsHeatMap ? table.Rows.SelectMany(row => row.Cells).Max(cell => cell.Number) ?? 0 : 0;
        foreach (var row in table.Rows)
        {
            text.Append("<tr>");
            for (var place = 0; place < row.Cells.Count; place++) AppendCell(text, row.Cells[place], table.Columns[place], report, highest);
            text.Append("</tr>\n");
        }

        text.Append("</tbody>\n</table></div>\n");
        if (PeriodText.LeftOutOf(table, report.Wording) is { } leftOut) text.Append(CultureInfo.InvariantCulture, $"<p>{Encode(leftOut)}</p>\n");
        if (table.Note is { } note) text.Append(CultureInfo.InvariantCulture, $"<p>{Encode(note)}</p>\n");
        text.Append("</section>\n");
    }

    private static void AppendCell(StringBuilder text, ReportCell cell, ReportColumn column, Report report, double highest)
    {
        var words = string.Join(' ', ClassesOf(cell, column, highest));
        text.Append("<td").Append(words.Length == 0 ? "" : $" class=\"{words}\"").Append('>');
        var shown = Encode(CellText.Of(cell, column, report));
        if (cell.WorkOrders.Count == 0) text.Append(shown);
        else text.Append(CultureInfo.InvariantCulture, $"<details><summary>{shown}</summary><div>{Encode(Behind(cell, report.Wording))}</div></details>");
        text.Append("</td>");
    }

    private static IEnumerable<string> ClassesOf(ReportCell cell, ReportColumn column, double highest)
    {
        if (IsNumber(column)) yield return "number";
        if (column.Unit == ReportUnit.Instant) yield return "instant";
        if (cell.IsMet is { } isMet) yield return isMet ? "met" : "missed";
        if (highest > 0 && cell.Number is > 0 and var number) yield return string.Create(CultureInfo.InvariantCulture, $"h{(int)Math.Ceiling(number / highest * Shades)}");
    }

    private static string Behind(ReportCell cell, ReportWording wording)
    {
        var names = string.Join(", ", cell.WorkOrders);
        return cell.WorkOrderCount > cell.WorkOrders.Count ? string.Create(CultureInfo.InvariantCulture, $"{names} … +{cell.WorkOrderCount - cell.WorkOrders.Count} {wording.Word("more")}") : names;
    }

    /// <summary>The charts are data in a block that is not run; its JSON has no character that could end it.</summary>
    private static void AppendScripts(StringBuilder text, Report report)
    {
        var charts = JsonFormat.TextOf(writer =>
        {
            writer.WriteStartObject("units");
            foreach (var unit in ShownUnits) writer.WriteString(unit, report.Wording.Word($"unit.{unit}"));
            writer.WriteEndObject();
            JsonFormat.WriteList(writer, "charts", report.Charts, JsonFormat.WriteChart);
        });
        text.Append(CultureInfo.InvariantCulture, $"<script type=\"application/json\" id=\"charts\">\n{charts}</script>\n");
        text.Append(CultureInfo.InvariantCulture, $"<script>{Resource.Library.Text}</script>\n<script>{Resource.Script.Text}</script>\n");
    }

    private static bool IsNumber(ReportColumn column) => column.Unit is not (ReportUnit.Text or ReportUnit.Instant);

    private static string Encode(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)));
}
