using System.Globalization;
using Spectre.Console;

namespace City311;

/// <summary>Prints a run as tables.</summary>
internal sealed class ConsoleReport
{
    private const int PlainWidth = 220;
    private const int ShownRefusals = 10;

    private readonly IAnsiConsole _console;

    public ConsoleReport(City311Terminal terminal)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Output),
            Ansi = terminal.IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        if (!terminal.IsInteractive) _console.Profile.Width = PlainWidth;
    }

    public void Write(City311Run run)
    {
        var tables = new CityTables(run);
        WriteIntroduction(run);
        WriteChannels(tables);
        WriteWorkOrders("First work orders", tables.FirstWorkOrders);
        WriteWorkOrders("Last work orders", tables.LastWorkOrders);
        WriteFigures($"Status per channel, as of {CityTables.LocalText(run.EndedAt)}", "Channel", tables.ByChannel, tables.Total);
        WriteFigures($"Status per department, as of {CityTables.LocalText(run.EndedAt)}", "Department", tables.ByDepartment, tables.Total);
        WriteChecks(tables.Checks);
        WriteRefusals(run, tables);
        WriteSpeed(run);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double? rate) => rate?.ToString("P1", CultureInfo.InvariantCulture) ?? "no data";

    private static string Time(Duration? duration) => duration switch
    {
        null => "no data",
        { Days: > 0 } d => string.Create(CultureInfo.InvariantCulture, $"{d.Days}d {d.Hours:D2}h"),
        { Hours: > 0 } d => string.Create(CultureInfo.InvariantCulture, $"{d.Hours}h {d.Minutes:D2}m"),
        { } d => string.Create(CultureInfo.InvariantCulture, $"{d.Minutes}m {d.Seconds:D2}s"),
    };

    private void WriteIntroduction(City311Run run)
    {
        _console.WriteLine("City of Boston 311 service requests, routed in virtual time. Data: City of Boston open data (ODC PDDL 1.0).");
        _console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Agents are synthetic (seed {SyntheticRoster.Seed}): {run.Roster.Agents.Count} of them, with room for about {run.RoomCount:N0} open work orders. Times are New York's."));
    }

    private void WriteChannels(CityTables tables)
    {
        var table = Table(["Channel", "Kind", "Service hours", "Owner"], ["Cost (units)", "Volume", "Share"]);
        foreach (var row in tables.Channels)
            table.AddRow(Cells(row.Name, row.Kind, row.ServiceHours, row.Owner, Number(row.CostUnits), Number(row.Volume), Percent(row.Share)));
        Write("Channel registry", table);
    }

    /// <summary>Two tables, since twelve columns fit no terminal.</summary>
    private void WriteWorkOrders(string title, IReadOnlyList<WorkOrderRow> rows)
    {
        var what = Table(["Id", "Channel", "Type", "Queue", "Priority", "Agent", "Status"], []);
        foreach (var row in rows) what.AddRow(Cells(row.Id, row.Channel, row.Type, row.Queue, row.Priority, row.Agent, row.Status));
        Write($"{title}: what and who", what);

        var when = Table(["Id", "Created", "Assigned", "Due", "Completed", "Overdue"], []);
        foreach (var row in rows) when.AddRow(Cells(row.Id, row.Created, row.Assigned, row.Due, row.Completed, row.Overdue ? "yes" : "no"));
        Write($"{title}: when", when);
    }

    private void WriteFigures(string title, string key, IReadOnlyList<CityFigures> rows, CityFigures total)
    {
        var all = rows.Append(total with { Key = "all" }).ToList();
        var counts = Table([key], ["Total", "Waiting", "In progress", "Completed", "Overdue", "of all", "Completed overdue", "of completed"]);
        foreach (var row in all)
        {
            counts.AddRow(Cells(
                row.Key, Number(row.SubmittedCount), Number(row.WaitingCount), Number(row.InProgressCount), Number(row.CompletedCount),
                Number(row.OverdueCount), Percent(row.OverdueRate), Number(row.CompletedOverdueCount), Percent(row.CompletedOverdueRate)));
        }

        Write(title, counts);
        var times = Table([key], ["To assign: mean", "To assign: p90", "To complete: mean", "To complete: p90"]);
        foreach (var row in all)
            times.AddRow(Cells(row.Key, Time(row.MeanTimeToAssign), Time(row.P90TimeToAssign), Time(row.MeanTimeToComplete), Time(row.P90TimeToComplete)));
        Write($"{title}: elapsed time", times);
    }

    private void WriteChecks(DueDateChecks checks)
    {
        var table = Table(["Types"],
            ["Compared", "Reproduced", "Rate", "2 to 30 min off", "Further off", "Verdicts compared", "Equal"]);
        foreach (var check in checks.Others.Prepend(checks.Trusted))
        {
            table.AddRow(Cells(
                check.Types, Number(check.Compared), Number(check.Reproduced), Percent(check.Compared == 0 ? null : (double)check.Reproduced / check.Compared),
                Number(check.MinutesOff), Number(check.FurtherOff), Number(check.VerdictsCompared), Number(check.VerdictsEqual)));
        }

        Write("Due dates against the city's own, within 2 minutes", table);
        _console.WriteLine($"Overdue verdicts equal to the city's: {Number(checks.VerdictsEqual)} of {Number(checks.VerdictsCompared)}, over all types with a rule.");
    }

    private void WriteRefusals(City311Run run, CityTables tables)
    {
        _console.WriteLine($"Rows read: {Number(run.RowsRead)}; work orders: {Number(run.Requests.Count)}; refused: {Number(run.Refused.Count)}; assigned by hand at closing: {Number(run.AssignedByHandCount)}.");
        foreach (var (reason, count) in tables.Refusals)
        {
            _console.WriteLine($"  {reason}: {Number(count)}");
            foreach (var row in run.Refused.Where(row => row.Reason == reason).Take(ShownRefusals))
                _console.WriteLine($"    line {row.Line}, id '{row.Id}': {row.Value}");
        }
    }

    private void WriteSpeed(City311Run run) => _console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"Routed in {run.Elapsed.TotalSeconds:F2} s: {run.DecisionCount:N0} decisions, {run.DecisionsPerSecond:N0} per second."));

    private void Write(string title, Table table)
    {
        _console.WriteLine();
        _console.WriteLine(title);
        _console.Write(table);
    }

    private static Table Table(string[] texts, string[] numbers)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var name in texts) table.AddColumn(new TableColumn(name) { NoWrap = name is not ("Type" or "Types" or "Queue" or "Owner" or "Department") });
        foreach (var name in numbers) table.AddColumn(new TableColumn(name).RightAligned());
        return table;
    }

    private static Text[] Cells(params string[] cells) => [.. cells.Select(cell => new Text(cell))];
}
