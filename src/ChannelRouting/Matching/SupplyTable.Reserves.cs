using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

internal sealed partial class SupplyTable
{
    private readonly Reserve[] _reserves = ReservesOf(state.Plan);
    private readonly Bits _unkept = new();

    /// <summary>The demands, of queues that have a rank with them, whose work the agents of a supply have skill and room for, but for those from whose work they are kept now; good until the next call.</summary>
    public Bits DemandsOf(Supply supply, int rank)
    {
        if (supply.Profile.Ranks.Length == 1 && !IsKeptFromAny(supply)) return supply.Demands;
        _unkept.Clear();
        foreach (var slot in supply.Demands)
            if (supply.Profile.RankOf(_demands[slot]!.Key) == rank && !IsKept(supply, _demands[slot]!)) _unkept.Set(slot);
        return _unkept;
    }

    /// <summary>Whether an agent is kept free from a work order.</summary>
    public bool IsKept(AgentState agent, WorkOrderState order) => order.WaitsFor is null && agent.HeadRoomFor != order && agent.Supply is { } supply && IsKept(supply, order.Demand!);

    /// <summary>The queues that keep an agent free from a work order.</summary>
    public IEnumerable<QueueId> FindKeepers(AgentState agent, WorkOrderState order) => order.WaitsFor is not null || agent.HeadRoomFor == order || agent.Supply is not { } supply
        ? []
        : _reserves.Where(reserve => reserve.Keeps(supply, order.Demand!)).Select(reserve => reserve.Queue);

    /// <summary>Notes the demands whose work agents may get who were kept from it when this was last asked.</summary>
    public void FindOpened(List<Demand> opened)
    {
        foreach (var reserve in _reserves)
        {
            if (!reserve.HasOpened()) continue;
            foreach (var slot in reserve.Demands) opened.Add(_demands[slot]!);
        }
    }

    /// <summary>Whether an agent who came from one supply to another is no longer free for what it was kept for, so that it may get other work.</summary>
    public bool LeavesReserve(Supply before, Supply after)
    {
        foreach (var reserve in _reserves)
            if (reserve.IsFree(before) && !reserve.IsFree(after)) return true;
        return false;
    }

    private static Reserve[] ReservesOf(CompiledPlan? plan) =>
        plan is null ? [] : [.. plan.Plan.Queues.Where(queue => queue.Reserve is not null).Select(queue => new Reserve(queue, plan))];

    private bool IsKept(Supply supply, Demand demand)
    {
        foreach (var reserve in _reserves)
            if (reserve.Keeps(supply, demand)) return true;
        return false;
    }

    private bool IsKeptFromAny(Supply supply)
    {
        foreach (var reserve in _reserves)
            if (reserve.IsClosedTo(supply)) return true;
        return false;
    }
}
