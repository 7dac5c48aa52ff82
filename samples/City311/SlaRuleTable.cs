using System.Globalization;

namespace City311;

/// <summary>Reads the rule table: one SLA rule per request type.</summary>
internal static class SlaRuleTable
{
    private const string Type = "TYPE";
    private const string Rule = "rule";
    private const string Amount = "amount";
    private const string Rate = "match_rate";
    private const int HoursPerDay = 24;

    public static IReadOnlyList<SlaRule> Read(string path)
    {
        var rules = new List<SlaRule>();
        foreach (var line in CsvTable.Read(path, Type, Rule, Amount, Rate))
        {
            if (!line.IsRecord) throw new InputException($"{path}, line {line.Number}: '{line.Text}' is no record. Close the quotes and give as many fields as the header has.");
            var rule = ReadRule(path, line);
            if (rules.Exists(known => known.Type == rule.Type)) throw Bad(path, line, Type, "stands twice; keep one rule per type");
            rules.Add(rule);
        }

        return rules;
    }

    private static SlaRule ReadRule(string path, CsvLine line)
    {
        if (string.IsNullOrWhiteSpace(line[Type])) throw Bad(path, line, Type, "is blank; name the request type");
        if (!decimal.TryParse(line[Rate], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) || rate > 1)
            throw Bad(path, line, Rate, "must be a number from 0 to 1");
        var goal = line[Rule] switch
        {
            "business_days" => new SlaGoal { BusinessDays = ReadAmount(path, line, unit: 1) },
            "calendar_hours" => new SlaGoal { LocalDays = ReadAmount(path, line, HoursPerDay) },
            _ => throw Bad(path, line, Rule, "must be business_days or calendar_hours"),
        };
        return new SlaRule(line[Type], goal, rate);
    }

    /// <summary>Days; an amount in hours must be whole days.</summary>
    private static int ReadAmount(string path, CsvLine line, int unit)
    {
        var most = RoutingLimits.SlaDays * unit;
        if (!int.TryParse(line[Amount], NumberStyles.None, CultureInfo.InvariantCulture, out var amount) || amount < 1 || amount > most)
            throw Bad(path, line, Amount, $"must be a whole number from 1 to {most}");
        return amount % unit == 0 ? amount / unit : throw Bad(path, line, Amount, $"must be whole days, a multiple of {unit} hours");
    }

    private static InputException Bad(string path, CsvLine line, string column, string cure) =>
        new($"{path}, line {line.Number}, column {column}: '{line[column]}' {cure}.");
}
