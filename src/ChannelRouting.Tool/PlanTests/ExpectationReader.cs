using ChannelRouting.Testing;
using ChannelRouting.Tool.Cases;

namespace ChannelRouting.Tool.PlanTests;

/// <summary>Reads what should become of a case's work order.</summary>
internal static class ExpectationReader
{
    private const string HowToNameReasons = "the name of a rejection, such as \"queueClosed\" or \"queueFull\"";

    public static PlanCaseExpectation Read(CaseField field, DateTimeZone? zone)
    {
        field.WithNoneBut("queue", "rule", "agent", "due", "divertedFrom", "startsAt", "held", "rejection");
        var agent = field.FindGiven("agent");
        List<Action<RoutedWorkOrder>> checks = [.. RouteChecks(field), .. StartChecks(field, zone)];
        if (agent is { } expected) checks.Add(expected.IsNull ? GoesToNobody : GoesTo((AgentId)expected.Name()));
        if (field.Find("due") is { } due) checks.AddRange(due.GivenFields().Select(promise => Due(promise.Name, promise.Field, zone)));
        if (field.Find("rejection") is { } rejection)
            return checks.Count == 0 ? new PlanCaseExpectation { Refusal = ReasonOf(rejection) } : throw field.Wrong("a rejection alone: what is refused goes nowhere");
        if (checks.Count == 0) throw field.Wrong("a queue, a rule, a diversion, a start, an agent, due instants or a rejection");
        return new PlanCaseExpectation { Checks = checks, NamesAgent = agent is { IsNull: false } };
    }

    private static IEnumerable<Action<RoutedWorkOrder>> RouteChecks(CaseField field)
    {
        if (field.Find("queue") is { } queue) yield return GoesTo((QueueId)queue.Name());
        if (field.FindGiven("rule") is { } rule) yield return rule.IsNull ? routed => routed.ByFallback() : ByRule(rule.Text("the name of a rule, or null for the fallback queue"));
        if (field.FindGiven("divertedFrom") is { } left) yield return left.IsNull ? routed => routed.IsNotDiverted() : IsDivertedFrom(left.Name());
    }

    private static IEnumerable<Action<RoutedWorkOrder>> StartChecks(CaseField field, DateTimeZone? zone)
    {
        if (field.Find("held") is { } held) yield return held.YesOrNo() ? routed => routed.IsHeld() : routed => routed.IsNotHeld();
        if (field.Find("startsAt") is { } start) yield return StartsAt(start.Instant(zone));
    }

    /// <summary>Its name as in the table of rejections, in any case of letters.</summary>
    private static RejectionReason ReasonOf(CaseField field)
    {
        var name = field.Text(HowToNameReasons);
        return Enum.GetNames<RejectionReason>().FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found ? Enum.Parse<RejectionReason>(found) : throw field.Wrong(HowToNameReasons);
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
