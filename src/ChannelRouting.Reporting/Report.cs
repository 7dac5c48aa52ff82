using ChannelRouting.Reporting.Charts;
using ChannelRouting.Reporting.Tables;

namespace ChannelRouting.Reporting;

/// <summary>Tables and charts of one period, as data; <see cref="ReportFormats"/> writes them.</summary>
/// <remarks>The same input gives an equal report. Lists are copied on entry. Immutable; safe to share between threads.</remarks>
public sealed record Report
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The beginning of the time it is of.</summary>
    public required Instant SinceAt { get; init; }

    /// <summary>The end of the time it is of, not included; of the period that runs, the instant it was made as of.</summary>
    public required Instant UntilAt { get; init; }

    /// <summary>The sort of period.</summary>
    public required MetricWindow Window { get; init; }

    /// <summary>The time zone of its days and clocks.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>Its words.</summary>
    public required ReportWording Wording { get; init; }

    /// <summary>Its tables.</summary>
    public required IReadOnlyList<ReportTable> Tables { get; init => field = ValueList<ReportTable>.Copy(value); }

    /// <summary>Its charts.</summary>
    public required IReadOnlyList<ReportChart> Charts { get; init => field = ValueList<ReportChart>.Copy(value); }

    /// <summary>The table of a name; null when the report does not have it.</summary>
    public ReportTable? FindTable(string name) => Tables.FirstOrDefault(table => table.Name == name);

    /// <summary>Makes a report.</summary>
    /// <param name="figures">The figures of the period.</param>
    /// <param name="workOrders">
    /// Work orders, open ones and those of the host's archive, in any order: for the tables that show single ones, and for the ids behind a figure. Those that are not given are counted in the figures, but not named.
    /// </param>
    /// <param name="options">What it shows, and in which words; null: everything there is data for, in English.</param>
    /// <remarks>Tables without any row, and charts of fewer than two categories, are left out. Takes time and memory in proportion to the work orders given.</remarks>
    public static Report Create(ReportFigures figures, IEnumerable<WorkOrder> workOrders, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(workOrders);
        var input = new ReportInput(figures, workOrders, options ?? new ReportOptions());
        return new Report
        {
            Title = input.Options.Title ?? input.Word("report"),
            SinceAt = figures.SinceAt,
            UntilAt = figures.UntilAt,
            Window = figures.Window,
            TimeZone = figures.TimeZone,
            Wording = input.Options.Wording,
            Tables = [.. ReportTables.Of(input).Where(table => table.Rows.Count > 0)],
            Charts = [.. ReportCharts.Of(input).Where(IsWorthDrawing)],
        };
    }

    private static bool IsWorthDrawing(ReportChart chart) => chart.Categories.Count > 1 && chart.Series.Any(series => series.Values.Any(value => value is not null));
}
