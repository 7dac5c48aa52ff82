using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Querying;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>Where a work order stands in line at <see cref="LastInstant"/> and how long it may wait; null when none of that id is in line.</summary>
    public LinePlace? FindLinePlace(FindLinePlace query) => FindLinePlace(query, Everything);

    internal LinePlace? FindLinePlace(FindLinePlace query, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (_state.FindOrder(query.WorkOrder) is not { WaitsSince: not null } order || !sight.Sees(order)) return null;
        var ahead = _state.Lines().CountAhead(order, RoutingLimits.LookedAtPerQuery + 1);
        var counted = Math.Min(ahead, RoutingLimits.LookedAtPerQuery);
        int[] slots = [.. _state.Agents.Where(agent => Eligibility.CouldTake(agent, order) && Capacity.CouldHold(agent, order, _state.Plan!)).Select(agent => SlotsOf(agent, order))];
        var wait = slots.Length == 0 ? null : EstimateWait(order, counted, slots.Sum());
        return new LinePlace
        {
            WorkOrder = order.Id,
            Queue = order.Queue,
            AheadCount = counted,
            IsAheadWhole = ahead == counted,
            EligibleAgentCount = slots.Length,
            SlotCount = slots.Sum(),
            Wait = wait,
            Unknown = wait is not null ? null : slots.Length == 0 ? WaitUnknownReason.NoEligibleAgent : WaitUnknownReason.NothingMeasured,
        };
    }

    private WaitEstimate? EstimateWait(WorkOrderState order, int aheadCount, int slotCount)
    {
        if (_state.FindPace(order.Queue) is { MeanHandleTime: { } handleTime } pace) return WaitFormula.ByQueueLength(aheadCount, slotCount, handleTime, pace.LeaveRate);
        if (aheadCount == 0) return null;
        var first = _state.Lines().FindFirst(order.Queue)!;
        return WaitFormula.ByHeadOfLine(first.TimeInLineAt(LastInstant), order.TimeInLineAt(LastInstant));
    }

    /// <summary>How many work orders like one an agent could have in hand, whatever else it has. What costs nothing and has no cap counts as one at a time.</summary>
    private int SlotsOf(AgentState agent, WorkOrderState order)
    {
        var channel = _state.Plan!.FindChannel(order.Channel)!;
        var cap = Math.Min(channel.MaxPerAgent ?? RoutingLimits.CapacityUnits, _state.Plan.FindQueue(order.Queue)!.MaxPerAgent ?? RoutingLimits.CapacityUnits);
        var units = Capacity.ReservedUnits(channel);
        if (units > 0) return Math.Min(cap, agent.CapacityUnits / units);
        return cap == RoutingLimits.CapacityUnits ? 1 : cap;
    }
}
