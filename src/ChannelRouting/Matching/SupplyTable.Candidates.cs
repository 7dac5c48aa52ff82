using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

internal sealed partial class SupplyTable
{
    /// <summary>Adds the agents who can take an order, are not kept from it, and are level with one of them by all that comes before the rules of its queue; in no order.</summary>
    public void FindLevel(WorkOrderState order, AgentState one, List<AgentState> found)
    {
        var demand = order.Demand!;
        foreach (var slot in demand.Supplies.And(_live))
            if (AreLevel(demand, _bySlot[slot], one.Supply!) && !IsKept(_bySlot[slot], demand)) _bySlot[slot].ByServed.FindFirst(new AddsAll(_agents, order, found));
        if (order.HeadRoomWith is { } holder && !found.Contains(holder) && Eligibility.CanTake(holder, order, state.Plan!) && AreLevel(demand, holder.Supply!, one.Supply!)) found.Add(holder);
    }

    private bool AreLevel(Demand demand, Supply supply, Supply other) =>
        supply.Profile.RankOf(demand.Key) == other.Profile.RankOf(demand.Key)
        && IsAtShare(supply, demand) == IsAtShare(other, demand)
        && demand.FitOf(supply.Slot).Wishes == demand.FitOf(other.Slot).Wishes
        && supply.IsFull(demand.PreferenceCap) == other.IsFull(demand.PreferenceCap);

    /// <summary>Whether the agents of a supply have their most of a demand's queue, so that they go behind others.</summary>
    private bool IsAtShare(Supply supply, Demand demand) => demand.ShareCap != CompiledPlan.NoCap && supply.IsFull(demand.ShareCap) && !state.FindLedger(demand.Key.Queue)!.IsOver(state.LastInstant);

    /// <summary>Takes note of all who neither have an offer of an order nor refused it, and accepts none, so that the search goes on.</summary>
    private readonly struct AddsAll(Slots<AgentState> agents, WorkOrderState order, List<AgentState> found) : IItemTest<int>
    {
        public bool Accepts(int slot)
        {
            if (!order.MayBeRefused || !order.Excludes(agents[slot])) found.Add(agents[slot]);
            return false;
        }
    }
}
