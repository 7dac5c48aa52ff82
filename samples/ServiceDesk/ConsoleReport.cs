using System.Globalization;
using NodaTime.Text;
using Spectre.Console;

namespace ServiceDesk;

/// <summary>Prints a run as tables.</summary>
internal sealed class ConsoleReport
{
    private const int Width = 160;
    private const int ShownIncidents = 20;
    private static readonly InstantPattern Time = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private readonly IAnsiConsole _console;

    public ConsoleReport(TextWriter output)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        _console.Profile.Width = Width;
    }

    public void Write(ServiceDeskRun run)
    {
        var checks = new SlaChecks(run);
        _console.WriteLine("A service desk's incidents, followed through the engine in virtual time. Data: Amaral, Fantinato & Peres (2018), UCI 498, CC BY 4.0.");
        WriteEvents(run);
        WriteChecks("Verdicts of four measures against made_sla", "Measure", checks.ByMeasure);
        WriteChecks("Closing against made_sla, by the priority at the end", "Priority", [.. checks.ByPriority, checks.Closing]);
        WriteChecks("Closing against made_sla, by the month of opening", "Opened", [.. checks.ByMonth, checks.Closing]);
        WriteFlips(checks);
        WriteUnexplained(run, checks);
        _console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Driven in {run.Elapsed.TotalSeconds:F1} s."));
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Rate(int count, int total) => total == 0 ? "no data" : ((double)count / total).ToString("P2", CultureInfo.InvariantCulture);

    private void WriteEvents(ServiceDeskRun run)
    {
        var log = run.Log;
        _console.WriteLine($"Rows read: {Number(log.RowsRead)}; incidents: {Number(log.Incidents.Count)}; rows refused: {Number(log.Refused.Count)}; " +
            $"out of order: {Number(log.OutOfOrderCount)}; without a group or an agent: {Number(log.IncompleteCount)}.");
        foreach (var (reason, count) in log.Refused.CountBy(row => row.Reason)) _console.WriteLine($"  {reason}: {Number(count)}");

        var table = Table(["Command"], ["Sent", "Refused", "of which StatusForbids"]);
        foreach (var (command, count) in run.Commands)
        {
            var refused = run.Refused.Where(refusal => refusal.Command == command).ToList();
            table.AddRow(Cells(command, Number(count), Number(refused.Count), Number(refused.Count(refusal => refusal.Reason == RejectionReason.StatusForbids))));
        }

        Write("Commands", table);
    }

    private void WriteChecks(string title, string key, IReadOnlyList<SlaCheck> checks)
    {
        var table = Table([key], ["Incidents", "Met in both", "Missed in both", "Missed here only", "Missed in the log only", "Same verdict", "Rate"]);
        foreach (var check in checks)
        {
            table.AddRow(Cells(
                check.Group, Number(check.IncidentCount), Number(check.MetCount), Number(check.EqualCount - check.MetCount), Number(check.BreachedHereOnlyCount),
                Number(check.BreachedInTheLogOnlyCount), Number(check.EqualCount), Rate(check.EqualCount, check.IncidentCount)));
        }

        Write(title, table);
    }

    private void WriteFlips(SlaChecks checks)
    {
        var table = Table(["Priority"], ["Flips", "Missed here by then", "Rate", "Since the row before", "Rate", "Earlier", "Later", "Never"]);
        foreach (var check in checks.ByPriority.Append(checks.Closing))
        {
            table.AddRow(Cells(
                check.Group, Number(check.FlipCount), Number(check.ExplainedCount), Rate(check.ExplainedCount, check.FlipCount), Number(check.InBracketCount),
                Rate(check.InBracketCount, check.FlipCount), Number(check.BeforeBracketCount), Number(check.AfterFlipCount), Number(check.BreachedInTheLogOnlyCount)));
        }

        Write("Where our breach lies when made_sla turns false", table);
        _console.WriteLine($"The log turns it at: {string.Join(", ", checks.Flips.Select(flip => $"{flip.Status} {Number(flip.Count)}"))}.");
    }

    private void WriteUnexplained(ServiceDeskRun run, SlaChecks checks)
    {
        var table = Table(["Incident", "Priority", "Opened", "Due here", "Closed", "Log"], []);
        foreach (var incident in checks.Unexplained.Take(ShownIncidents))
        {
            var clock = run.WorkOrderOf(incident).Clocks.First(clock => clock.Target == DeskPlan.Closing);
            table.AddRow(Cells(
                incident.Id.Value, incident.Priority.Value, Text(incident.OpenedAt), Text(clock.DueAt), Text(clock.StoppedAt), incident.Flip is null ? "met" : "missed"));
        }

        Write($"Not explained: {Number(checks.Unexplained.Count)}", table);
    }

    private static string Text(Instant? instant) => instant is { } value ? Time.Format(value) : "";

    private void Write(string title, Table table)
    {
        _console.WriteLine();
        _console.WriteLine(title);
        _console.Write(table);
    }

    private static Table Table(string[] texts, string[] numbers)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var name in texts) table.AddColumn(new TableColumn(name) { NoWrap = true });
        foreach (var name in numbers) table.AddColumn(new TableColumn(name).RightAligned());
        return table;
    }

    private static Text[] Cells(params string[] cells) => [.. cells.Select(cell => new Text(cell))];
}
