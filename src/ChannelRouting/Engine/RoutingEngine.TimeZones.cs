using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private Rejection? Decide(AdoptTimeZones command)
    {
        var (version, before) = (command.TimeZoneVersion, _state.TimeZones.VersionId);
        if (version == before) return null;
        if (_state.Editions.Find(version) is not { } edition) return Reject(RejectionReason.UnknownTimeZoneVersion, version, limit: string.Join(", ", _state.Editions.Versions));
        if (FindUnfit(edition) is { } unfit) return unfit;
        Emit(new TimeZonesAdopted { Stamp = Stamp(), TimeZoneVersion = version, FromTimeZoneVersion = before, IsRetroactive = command.IsRetroactive ? true : null });
        return null;
    }

    /// <summary>The first plan in use that has errors by an edition, such as a time zone it does not know.</summary>
    private Rejection? FindUnfit(IDateTimeZoneProvider edition)
    {
        foreach (var version in _state.PlanVersions)
            if (FindErrors(_state.PlanOf(version).Plan, edition) is { } invalid) return invalid;
        return null;
    }

    /// <summary>Clocks that count by an edition before count by this one, as far as the work limit of this call reaches.</summary>
    private void AdoptTimeZones()
    {
        _actor = _state.RuleActor;
        while (_matchesLeft > 0 && _state.FindOfFormerTimeZones() is { } order)
        {
            _matchesLeft--;
            AdoptTimeZones(order, PolicyOf(order));
        }
    }

    /// <summary>Nothing when all its clocks count by the edition in use.</summary>
    private void AdoptTimeZones(WorkOrderState order, CompiledSlaPolicy? policy)
    {
        if (!_state.IsOfFormerTimeZones(order, out var recounts)) return;
        foreach (var clock in order.LatestClocks.ToArray())
        {
            if (!_state.IsOfFormerTimeZones(clock)) continue;
            if (policy?.FindTarget(clock.Target) is { } target && target.FindGoal(order) is { } goal) Recount(clock, policy, target, AllowanceOf(order, clock, target, goal), recounts);
            else Stop(clock, SlaClockStatus.Cancelled);
        }
    }
}
