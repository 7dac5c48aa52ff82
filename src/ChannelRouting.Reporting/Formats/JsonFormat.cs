using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime.Text;

namespace ChannelRouting.Reporting.Formats;

/// <summary>The whole report for programs: names, raw numbers, instants in UTC, and the work orders behind each cell.</summary>
internal static class JsonFormat
{
    /// <summary>The encoder is the strict one: what it writes may stand inside HTML.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static string Write(Report report) => TextOf(writer =>
    {
        writer.WriteString("title", report.Title);
        writer.WriteString("window", report.Window.ToString());
        writer.WriteString("sinceAt", InstantPattern.ExtendedIso.Format(report.SinceAt));
        writer.WriteString("untilAt", InstantPattern.ExtendedIso.Format(report.UntilAt));
        writer.WriteString("timeZone", report.TimeZone.Id);
        writer.WriteString("language", report.Wording.Language);
        WriteList(writer, "tables", report.Tables, WriteTable);
        WriteList(writer, "charts", report.Charts, WriteChart);
    });

    /// <summary>An object as text.</summary>
    public static string TextOf(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    public static void WriteList<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteChart(Utf8JsonWriter writer, ReportChart chart)
    {
        writer.WriteString("name", chart.Name);
        writer.WriteString("title", chart.Title);
        writer.WriteString("kind", chart.Kind.ToString());
        writer.WriteString("unit", chart.Unit.ToString());
        writer.WriteStartArray("categories");
        foreach (var category in chart.Categories) writer.WriteStringValue(category);
        writer.WriteEndArray();
        WriteList(writer, "series", chart.Series, WriteSeries);
    }

    private static void WriteSeries(Utf8JsonWriter writer, ReportSeries series)
    {
        writer.WriteString("title", series.Title);
        writer.WriteStartArray("values");
        foreach (var value in series.Values)
        {
            if (value is { } number) writer.WriteNumberValue(number);
            else writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter writer, ReportTable table)
    {
        writer.WriteString("name", table.Name);
        writer.WriteString("title", table.Title);
        if (table.Note is { } note) writer.WriteString("note", note);
        WriteList(writer, "columns", table.Columns, static (inner, column) =>
        {
            inner.WriteString("name", column.Name);
            inner.WriteString("title", column.Title);
            inner.WriteString("unit", column.Unit.ToString());
        });
        writer.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            writer.WriteStartArray();
            foreach (var cell in row.Cells) WriteCell(writer, cell);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        if (table.LeftOutCount > 0) writer.WriteNumber("leftOutCount", table.LeftOutCount);
    }

    private static void WriteCell(Utf8JsonWriter writer, ReportCell cell)
    {
        writer.WriteStartObject();
        if (cell.Text is { } text) writer.WriteString("text", text);
        if (cell.Number is { } number) writer.WriteNumber("number", number);
        if (cell.At is { } at) writer.WriteString("at", InstantPattern.ExtendedIso.Format(at));
        if (cell.Unit is { } unit && cell.Number is not null) writer.WriteString("unit", unit.ToString());
        if (cell.IsMet is { } isMet) writer.WriteBoolean("isMet", isMet);
        if (cell.WorkOrderCount > 0)
        {
            writer.WriteNumber("workOrderCount", cell.WorkOrderCount);
            writer.WriteStartArray("workOrders");
            foreach (var id in cell.WorkOrders) writer.WriteStringValue(id.Value);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
