using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>
/// A second, plain reading of the city's files, with its own few lines of business-day arithmetic: it shares nothing with the program
/// and the library but the files.
/// </summary>
internal sealed class PlainReading
{
    private static readonly LocalDateTimePattern Times = LocalDateTimePattern.CreateWithInvariantCulture("MM/dd/yyyy hh:mm:ss tt");
    private static readonly LocalTime Opening = new(8, 30);
    private static readonly LocalTime Ending = new(17, 0);
    private static readonly LocalDate[] Holidays =
    [
        new(2015, 1, 1), new(2015, 1, 19), new(2015, 2, 16), new(2015, 4, 20), new(2015, 5, 25),
        new(2015, 9, 7), new(2015, 10, 12), new(2015, 11, 11), new(2015, 11, 26), new(2015, 12, 25),
    ];

    private readonly Dictionary<string, (bool InBusinessDays, int Days)> _rules = [];
    private readonly Dictionary<string, (bool InBusinessDays, int Days)> _earlyRules = [];

    public PlainReading(int count)
    {
        ReadRules();
        ReadEarlyRules();
        Rows = [.. ReadLines("data/boston311-2015-02_to_04.csv.gz").Skip(1).Take(count).Select(RowOf)];
    }

    public IReadOnlyList<PlainRow> Rows { get; }

    /// <summary>The types whose rule reproduced nine in ten of their due dates.</summary>
    public HashSet<string> TrustedTypes { get; } = [];

    /// <summary>By the rule table alone.</summary>
    public LocalDateTime? DueByTable(PlainRow row) => _rules.TryGetValue(row.Type, out var rule) ? Due(row.Opened, rule) : null;

    /// <summary>By the rule table, and by the plan's own amounts for requests opened before 13:00 on 16 February.</summary>
    public LocalDateTime? Due(PlainRow row) =>
        row.Opened < new LocalDateTime(2015, 2, 16, 13, 0) && _earlyRules.TryGetValue(row.Type, out var rule) ? Due(row.Opened, rule) : DueByTable(row);

    public static bool IsSame(LocalDateTime? due, LocalDateTime target) =>
        due is { } value && Math.Abs(Period.Between(target, value, PeriodUnits.Seconds).Seconds) <= 120;

    private static LocalDateTime Due(LocalDateTime opened, (bool InBusinessDays, int Days) rule)
    {
        if (!rule.InBusinessDays) return opened.PlusDays(rule.Days);
        var start = StartOfWork(opened);
        var date = start.Date;
        for (var i = 0; i < rule.Days; i++) date = NextBusinessDay(date.PlusDays(1));
        return date + start.TimeOfDay;
    }

    private static LocalDateTime StartOfWork(LocalDateTime opened)
    {
        var date = NextBusinessDay(opened.TimeOfDay >= Ending ? opened.Date.PlusDays(1) : opened.Date);
        return date == opened.Date && opened.TimeOfDay >= Opening ? opened : date + Opening;
    }

    private static LocalDate NextBusinessDay(LocalDate date) => IsBusinessDay(date) ? date : NextBusinessDay(date.PlusDays(1));

    private static bool IsBusinessDay(LocalDate date) => date.DayOfWeek <= IsoDayOfWeek.Friday && !Holidays.Contains(date);

    private void ReadRules()
    {
        foreach (var line in ReadLines("data/derived-sla-rules.csv").Skip(1))
        {
            var fields = Split(line);
            var amount = int.Parse(fields[3], CultureInfo.InvariantCulture);
            _rules[fields[0]] = fields[2] == "business_days" ? (true, amount) : (false, amount / 24);
            if (decimal.Parse(fields[5], CultureInfo.InvariantCulture) >= 0.90m) TrustedTypes.Add(fields[0]);
        }
    }

    private void ReadEarlyRules()
    {
        foreach (var goal in ShippedPlan.Read()["slaPolicies"]![0]!["targets"]![0]!["goals"]!.AsArray())
        {
            var type = goal!["when"]!["is"]!.GetValue<string>();
            _earlyRules[type] = goal["businessDays"] is JsonNode days ? (true, days.GetValue<int>()) : (false, goal["localDays"]!.GetValue<int>());
        }
    }

    private static PlainRow RowOf(string line)
    {
        var fields = Split(line);
        return new PlainRow(fields[0], fields[8], fields[6], fields[11], TimeOf(fields[1])!.Value, TimeOf(fields[2]), TimeOf(fields[3]), fields[4]);
    }

    private static LocalDateTime? TimeOf(string text) => text.Length == 0 ? null : Times.Parse(text).Value;

    private static IEnumerable<string> ReadLines(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name));
        using var reader = new StreamReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line) yield return line;
    }

    /// <summary>Commas outside quotes part the fields.</summary>
    private static string[] Split(string line)
    {
        var fields = new List<string> { "" };
        var isQuoted = false;
        foreach (var character in line)
        {
            if (character == '"') isQuoted = !isQuoted;
            else if (character == ',' && !isQuoted) fields.Add("");
            else fields[^1] += character;
        }

        return [.. fields];
    }
}
