using System.Globalization;
using ChannelRouting.Tool.Cases;

namespace ChannelRouting.Tool.PlanTests;

/// <summary>Reads a case from its line.</summary>
internal sealed class PlanCaseReader(RoutingPlan plan, IReadOnlyList<AgentProfile> roster, IDateTimeZoneProvider timeZones)
{
    private const string HowToWriteZones = "the name of a zone in the time-zone database, such as \"America/New_York\"";

    public PlanCase Read(CaseField line)
    {
        line.WithNoneBut("name", "zone", "at", "before", "order", "agents", "expect");
        var zone = line.Find("zone") is { } field ? timeZones.GetZoneOrNull(field.Text(HowToWriteZones)) ?? throw field.Wrong(HowToWriteZones) : null;
        return new PlanCase
        {
            Name = line.Find("name")?.Name(),
            Zone = zone?.Id,
            At = line["at"].Instant(zone),
            Agents = line.Find("agents") is { } agents ? [.. agents.Items().Select(agent => AgentReader.Read(agent, plan))] : roster,
            Before = line.Find("before") is { } before ? [.. before.Items().Select((order, index) => OrderReader.Read(order, zone, string.Create(CultureInfo.InvariantCulture, $"before-{index + 1}")))] : [],
            Order = OrderReader.Read(line["order"], zone, "case"),
            Expected = ExpectationReader.Read(line["expect"], zone),
        };
    }
}
