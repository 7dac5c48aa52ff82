using ChannelRouting.Calendars;

namespace ChannelRouting.Planning;

/// <summary>An SLA policy with its conditions and calendars made ready.</summary>
internal sealed class CompiledSlaPolicy
{
    private readonly SlaPolicy _policy;
    private readonly ConditionTest.Test _holds;

    private CompiledSlaPolicy(SlaPolicy policy, CompiledSlaTarget[] targets) =>
        (_policy, _holds, Targets, TargetsByStop) = (policy, ConditionTest.Of(policy.When), targets, [.. targets.OrderBy(target => target.Stops)]);

    public SlaPolicyId Id => _policy.Id;

    public CompiledSlaTarget[] Targets { get; }

    /// <summary>The promises in the order in which they are to be kept.</summary>
    public CompiledSlaTarget[] TargetsByStop { get; }

    public static CompiledSlaPolicy Of(SlaPolicy policy, Dictionary<CalendarId, BusinessHours> calendars) =>
        new(policy, [.. policy.Targets.Select(target => new CompiledSlaTarget(target, calendars))]);

    public bool Applies(in WorkOrderFacts facts, Instant createdAt) =>
        new Term(_policy.From, _policy.Until).Holds(createdAt) && _holds(facts);

    public CompiledSlaTarget? FindTarget(SlaTargetId id)
    {
        foreach (var target in Targets)
            if (target.Id == id) return target;
        return null;
    }
}
