using System.CommandLine;
using System.Text;
using ChannelRouting.Reporting;
using NodaTime.Text;

namespace ChannelRouting.Tool.Reports;

/// <summary><c>report</c>: the tables and charts of one period, from recorded events.</summary>
internal static class ReportVerb
{
    private const string Csv = "csv";

    public static ToolVerb Create(ToolTerminal terminal)
    {
        var events = ToolVerb.FileArgument("EVENTS", "The events of a router from the first on, one a line, as CanonicalText writes them.");
        var format = Chosen("--format", "The form it is written in.", "text", "markdown", Csv, "json", "html");
        var window = Chosen("--window", "The sort of period.", "month", "week", "day", "live");
        var at = new Option<string?>("--at") { Description = "A date in the period that is meant, such as 2026-01-05. Default: the last event's." };
        var table = new Option<string?>("--table") { Description = "The table, for csv." };
        var title = new Option<string?>("--title") { Description = "Its title." };
        var output = new Option<string?>("--output") { Description = "A file to write it to. Default: standard output." };
        var chinese = new Option<bool>("--chinese") { Description = "In Chinese." };
        var verb = new ToolVerb(
            "report",
            "Reports on recorded events: channels, work orders, promises, goals, agents, satisfaction.",
            "channelrouting report events.log",
            "channelrouting report events.log --format html --output review.html --window month --at 2026-01-05",
            "channelrouting report events.log --format csv --table channel-status")
        { events, format, window, at, table, title, output, chinese };
        verb.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(events);
            var recorded = RecordedEvents.Read(path, terminal);
            var figures = FiguresOf(recorded, Enum.Parse<MetricWindow>(parsed.GetRequiredValue(window), ignoreCase: true), parsed.GetValue(at))
                ?? throw new InputException($"{InputFile.NameOf(path)}: has no figures of that period. Give --at a date on which its events happened, or fewer days ago.");
            var report = Report.Create(figures, recorded.WorkOrders, new ReportOptions { Title = parsed.GetValue(title), Wording = parsed.GetValue(chinese) ? ReportWording.Chinese : ReportWording.English });
            Write(TextOf(report, parsed.GetRequiredValue(format), parsed.GetValue(table)), parsed.GetValue(output), terminal);
            return ExitCode.Fine;
        });
        return verb;
    }

    private static Option<string> Chosen(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = $"{description} Default: {values[0]}.", DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static ReportFigures? FiguresOf(RecordedEvents recorded, MetricWindow window, string? date)
    {
        if (date is null) return ReportFigures.Of(recorded.Metrics, recorded.Plan, window);
        if (window == MetricWindow.Live) throw new InputException("--window live has no earlier periods; leave --at out, or ask for a day, week or month.");
        if (!LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day)) throw new InputException($"--at is '{date}'; give a date such as 2026-01-05.");
        var policy = recorded.Metrics.Policy;
        var noon = day.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb[policy.TimeZone!]).ToInstant() + Duration.FromHours(policy.DayStartsAtHour!.Value) + Duration.FromHours(12);
        return ReportFigures.Of(recorded.Metrics, recorded.Plan, window, noon);
    }

    private static string TextOf(Report report, string format, string? table) => format switch
    {
        "markdown" => report.ToMarkdown(),
        "json" => report.ToJson(),
        "html" => report.ToHtml(),
        Csv => CsvOf(report, table),
        _ => report.ToText(),
    };

    private static string CsvOf(Report report, string? table)
    {
        if (table is not null && report.FindTable(table) is not null) return report.ToCsv(table);
        throw new InputException($"--table is '{table}'; give one of: {string.Join(", ", report.Tables.Select(one => one.Name))}.");
    }

    private static void Write(string text, string? path, ToolTerminal terminal)
    {
        if (path is null) terminal.Output.Write(text);
        else OutputFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }
}
