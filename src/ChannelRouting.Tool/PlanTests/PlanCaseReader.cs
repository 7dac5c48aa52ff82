using ChannelRouting.Testing;
using ChannelRouting.Tool.Cases;

namespace ChannelRouting.Tool.PlanTests;

/// <summary>Reads a case from its line.</summary>
internal sealed class PlanCaseReader(RoutingPlan plan, IReadOnlyList<AgentProfile> roster, IDateTimeZoneProvider timeZones)
{
    private const string HowToWriteZones = "the name of a zone in the time-zone database, such as \"America/New_York\"";

    public PlanCase Read(CaseField line)
    {
        line.WithNoneBut("name", "zone", "at", "order", "agents", "expect");
        var zone = line.Find("zone") is { } field ? timeZones.GetZoneOrNull(field.Text(HowToWriteZones)) ?? throw field.Wrong(HowToWriteZones) : null;
        return new PlanCase
        {
            Name = line.Find("name")?.Name(),
            Zone = zone?.Id,
            At = line["at"].Instant(zone),
            Agents = line.Find("agents") is { } agents ? [.. agents.Items().Select(agent => AgentReader.Read(agent, plan))] : roster,
            Order = OrderReader.Read(line["order"], zone),
            Expectations = ExpectationsOf(line["expect"], zone),
        };
    }

    private static List<Action<RoutedWorkOrder>> ExpectationsOf(CaseField field, DateTimeZone? zone)
    {
        field.WithNoneBut("queue", "rule", "agent", "due", "divertedFrom", "startsAt");
        List<Action<RoutedWorkOrder>> expectations = [];
        if (field.Find("queue") is { } queue) expectations.Add(GoesTo((QueueId)queue.Name()));
        if (field.FindGiven("rule") is { } rule) expectations.Add(rule.IsNull ? routed => routed.ByFallback() : ByRule(rule.Text("the name of a rule, or null for the fallback queue")));
        if (field.Find("divertedFrom") is { } left) expectations.Add(IsDivertedFrom(left.Name()));
        if (field.Find("startsAt") is { } start) expectations.Add(StartsAt(start.Instant(zone)));
        if (field.FindGiven("agent") is { } agent) expectations.Add(agent.IsNull ? GoesToNobody : GoesTo((AgentId)agent.Name()));
        if (field.Find("due") is { } due) expectations.AddRange(due.GivenFields().Select(promise => Due(promise.Name, promise.Field, zone)));
        return expectations.Count > 0 ? expectations : throw field.Wrong("a queue, a rule, a diversion, a start, an agent or due instants");
    }

    private static Action<RoutedWorkOrder> GoesTo(QueueId queue) => routed => routed.GoesTo(queue);

    private static Action<RoutedWorkOrder> ByRule(string rule) => routed => routed.ByRule(rule);

    private static Action<RoutedWorkOrder> IsDivertedFrom(QueueId queue) => routed => routed.DivertedFrom(queue);

    private static Action<RoutedWorkOrder> StartsAt(Instant instant) => routed => routed.StartsAt(instant);

    /// <summary>In a queue that offers its work, the agent is asked; the work is not its own yet.</summary>
    private static Action<RoutedWorkOrder> GoesTo(AgentId agent) => routed => _ = routed.WorkOrder.Offers.Count > 0 ? routed.OfferedTo(agent) : routed.AssignedTo(agent);

    private static void GoesToNobody(RoutedWorkOrder routed)
    {
        if (routed.WorkOrder is not { Agent: null, Offers.Count: 0 }) routed.WaitsInLine();
    }

    private static Action<RoutedWorkOrder> Due(string name, CaseField instant, DateTimeZone? zone)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > RoutingLimits.IdentifierLength) throw new CaseException($"{instant.Path} is not the name of a promise; give one of the plan's targets.");
        SlaTargetId target = name;
        if (instant.IsNull) return routed => routed.HasNoClock(target);
        var at = instant.Instant(zone);
        return routed => routed.Due(target, at);
    }
}
