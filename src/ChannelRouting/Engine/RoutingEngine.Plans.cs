using System.Globalization;
using ChannelRouting.Planning;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private Rejection? Decide(ApplyPlan command)
    {
        var findings = PlanValidator.Validate(command.Plan, _state.TimeZones);
        var errorCount = findings.Count(finding => finding.Severity == PlanFindingSeverity.Error);
        if (errorCount > 0)
            return Reject(RejectionReason.PlanInvalid, command.Plan.Name, Text(errorCount)) with { Findings = findings };

        var plan = new CompiledPlan(command.Plan, _state.TimeZones);
        if (FindRemovedInUse(plan) is { } removed) return removed;
        if (_state.PlanVersionCount >= RoutingLimits.PlanVersions && !CurrentIsUnused())
            return Reject(RejectionReason.TooManyPlanVersions, command.Plan.Name, Text(_state.PlanVersionCount + 1), Text(RoutingLimits.PlanVersions));

        _state.Prepared = plan;
        Emit(new PlanApplied { Stamp = Stamp(), Version = new PlanVersion(_state.PlanVersion.Number + 1), Plan = command.Plan, OpenWork = command.OpenWork == PlanAdoption.Keep ? null : command.OpenWork });
        return null;
    }

    /// <summary>Open work that is to take the current plan takes it, as far as the work limit of this call reaches.</summary>
    private void AdoptPlan()
    {
        _actor = _state.RuleActor;
        while (_matchesLeft > 0 && _state.FindAdopting() is { } order)
        {
            _matchesLeft--;
            Emit(new PlanAdopted { Stamp = Stamp(), WorkOrder = order.Id, Plan = _state.PlanVersion });
            var policy = PolicyOf(order);
            RetargetClocks(order, policy, _state.IsAdoptionRetroactive);
            ReviewClocks(order, policy);
            foreach (var clock in order.LatestClocks.ToArray()) WarnAtOnce(clock);
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private bool CurrentIsUnused() => !_state.WorkOrders.Any(order => !order.IsFinal && order.Plan == _state.PlanVersion);

    /// <summary>The first queue, channel or priority that is in use and not in the new plan, by the order of the reasons, then of the names.</summary>
    private Rejection? FindRemovedInUse(CompiledPlan plan)
    {
        var live = _state.WorkOrders.Where(order => !order.IsFinal).ToList();
        var queues = live.Select(order => order.Queue).Concat(_state.Agents.SelectMany(agent => agent.Profile.Queues));
        return Removed(RejectionReason.QueueInUse, queues, queue => plan.FindQueue(queue) is not null)
            ?? Removed(RejectionReason.ChannelInUse, live.Select(order => order.Channel), channel => plan.FindChannel(channel) is not null)
            ?? Removed(RejectionReason.PriorityInUse, live.Select(order => order.Priority), priority => plan.FindBand(priority) is not null);
    }

    private static Rejection? Removed<TId>(RejectionReason reason, IEnumerable<TId> used, Func<TId, bool> isKept) where TId : struct, IIdentifier<TId>
    {
        var removed = used.Where(id => !isKept(id)).Select(id => id.Value).Order(StringComparer.Ordinal).ToList();
        return removed.Count == 0 ? null : Reject(reason, removed[0], Text(removed.Count(name => name == removed[0])));
    }
}
