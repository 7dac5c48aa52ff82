using System.Globalization;
using ChannelRouting.Tool.Cases;

namespace ChannelRouting.Tool.PlanTests;

/// <summary>A file of cases for a plan, one JSON object a line. Each has the plan for itself; blank lines are passed over.</summary>
internal sealed class PlanCaseFile(RoutingPlan plan, PlanCaseReader reader, IDateTimeZoneProvider timeZones, ToolTerminal terminal)
{
    public IEnumerable<PlanCaseResult> Run(string path)
    {
        var number = 0;
        foreach (var line in InputFile.ReadLines(path, terminal))
        {
            number++;
            if (!CaseLine.IsBlank(line)) yield return Run(line, number);
        }
    }

    private PlanCaseResult Run(ReadOnlyMemory<byte> line, int number)
    {
        var start = terminal.Time.GetTimestamp();
        var name = string.Create(CultureInfo.InvariantCulture, $"line {number}");
        try
        {
            var one = CaseLine.Read(line, reader.Read);
            var (outcome, messages) = one.Run(plan, timeZones);
            return new PlanCaseResult(number, one.Name ?? name, outcome, messages, terminal.Time.GetElapsedTime(start));
        }
        catch (CaseException exception)
        {
            return new PlanCaseResult(number, name, PlanCaseOutcome.Unusable, [exception.Message], terminal.Time.GetElapsedTime(start));
        }
    }
}
