using System.Globalization;
using System.Text;
using ChannelRouting.Journaling;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    /// <summary>The whole state as text in a fixed order: two states are the same when their texts are.</summary>
    public string ToCanonicalText()
    {
        var text = new StringBuilder();
        text.AppendLine(Invariant($"events={LastSequence} assignments={LastAssignment} plan={PlanVersion}"));
        foreach (var (version, plan) in _plans) text.AppendLine(Invariant($"plan {version} {plan.Plan.Plan.Name} orders={plan.WorkOrderCount}"));
        foreach (var agent in _agents.Values) Append(text, agent);
        foreach (var order in _orders.Values) Append(text, order);
        text.Append(Invariant($"deadlines={Deadlines.Count} next={Of(Deadlines.First?.FiresAt)}"));
        return text.ToString();
    }

    private static void Append(StringBuilder text, AgentState agent) => text.AppendLine(Invariant(
        $"agent {agent.Id} {agent.Presence} {agent.UsedUnits}/{agent.Profile.CapacityUnits} served={agent.LastServedSequence} has={string.Join(',', agent.WorkOrders.Keys)}"));

    private static void Append(StringBuilder text, WorkOrderState order)
    {
        var fields = string.Join(',', order.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"));
        text.AppendLine(Invariant(
            $"order {order.Id} {order.Status} {order.Channel} '{order.Type}' {order.Priority} band={order.Band} plan={order.Plan} queue={order.Queue} agent={order.Agent?.Id} assignment={order.Assignment} created={Of(order.CreatedAt)} assigned={Of(order.AssignedAt)} completed={Of(order.CompletedAt)} ended={Of(order.EndedAt)} pauses={order.PauseCount} {fields}"));
        foreach (var clock in order.Clocks) Append(text, clock);
    }

    private static void Append(StringBuilder text, SlaClockState clock) => text.AppendLine(Invariant(
        $"  clock {clock.Policy}/{clock.Target} {clock.Status} {clock.Scale.Measure} allowed={DurationText.Write(clock.Allowed)} started={Of(clock.StartedAt)} due={Of(clock.DueAt)} breached={Of(clock.BreachedAt)} stopped={Of(clock.StoppedAt)} segments={string.Join(',', clock.Segments.Select(segment => DurationText.Write(segment.Spent)))}"));

    private static string Of(Instant? instant) => instant is { } value ? CanonicalText.Of(value) : "-";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
