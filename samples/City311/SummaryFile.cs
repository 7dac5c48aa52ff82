using System.Text.Encodings.Web;
using System.Text.Json;

namespace City311;

/// <summary>Writes what a run showed as summary.json.</summary>
internal static class SummaryFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Refuses what cannot be a folder before a run begins; writes nothing.</summary>
    public static void Check(string folder)
    {
        if (File.Exists(folder)) throw Unwritable(PathIn(folder), "It is a file.");
    }

    public static void Write(City311Run run, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(PathIn(folder), JsonSerializer.Serialize(ContentOf(run, new CityTables(run)), Options));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Unwritable(PathIn(folder), exception.Message);
        }
    }

    private static string PathIn(string folder) => Path.Combine(folder, "summary.json");

    private static InputException Unwritable(string path, string why) =>
        new($"{path}: cannot be written: {why} Give a folder that can be written to with --output.");

    private static object ContentOf(City311Run run, CityTables tables) => new
    {
        run.RowsRead,
        RowsRefused = run.Refused.Count,
        WorkOrders = run.Requests.Count,
        DueDatesCompared = tables.Checks.Trusted.Compared,
        DueDatesReproduced = tables.Checks.Trusted.Reproduced,
        tables.Checks.VerdictsCompared,
        tables.Checks.VerdictsEqual,
        DecisionsPerSecond = Math.Round(run.DecisionsPerSecond),
        Decisions = run.DecisionCount,
        ElapsedSeconds = run.Elapsed.TotalSeconds,
        EndedAt = CityTables.LocalText(run.EndedAt),
        AssignedByHand = run.AssignedByHandCount,
        Roster = new { Synthetic = true, SyntheticRoster.Seed, Agents = run.Roster.Agents.Count, Room = run.RoomCount },
        Refusals = tables.Refusals.Select(refusal => new { refusal.Reason, refusal.Count }),
        RefusedRows = run.Refused,
        tables.Channels,
        tables.FirstWorkOrders,
        tables.LastWorkOrders,
        Total = FiguresOf(tables.Total),
        ByChannel = tables.ByChannel.Select(FiguresOf),
        ByDepartment = tables.ByDepartment.Select(FiguresOf),
        DueDates = tables.Checks.Others.Prepend(tables.Checks.Trusted),
    };

    private static object FiguresOf(CityFigures figures) => new
    {
        figures.Key,
        Total = figures.SubmittedCount,
        Waiting = figures.WaitingCount,
        InProgress = figures.InProgressCount,
        Completed = figures.CompletedCount,
        MeanSecondsToAssign = figures.MeanTimeToAssign?.TotalSeconds,
        P90SecondsToAssign = figures.P90TimeToAssign?.TotalSeconds,
        MeanSecondsToComplete = figures.MeanTimeToComplete?.TotalSeconds,
        P90SecondsToComplete = figures.P90TimeToComplete?.TotalSeconds,
        Overdue = figures.OverdueCount,
        figures.OverdueRate,
        CompletedOverdue = figures.CompletedOverdueCount,
        figures.CompletedOverdueRate,
    };
}
