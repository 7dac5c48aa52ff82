using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting.Explaining;

/// <summary>Where a work order stands among the work of its queue that is in line.</summary>
/// <param name="Place">From 1 on; null when it is not in line.</param>
/// <param name="Length">How much work of the queue is in line.</param>
internal readonly record struct PlaceInLine(int? Place, int Length)
{
    public static PlaceInLine Of(WorkOrderState order, RoutingState state)
    {
        if (order.IsFinal) return default;
        var ranking = new WorkOrderRanking(state, state.Plan!);
        var own = ranking.PlaceOf(order).Key;
        var (before, length) = (0, 0);
        foreach (var other in state.WorkOrders)
        {
            if (other.Queue != order.Queue || !state.IsInLine(other)) continue;
            length++;
            if (other != order && GoesBefore(ranking.PlaceOf(other).Key, own, ranking)) before++;
        }

        return new PlaceInLine(state.IsInLine(order) ? before + 1 : null, length);
    }

    private static bool GoesBefore(in OrderKey one, in OrderKey other, WorkOrderRanking ranking) =>
        ranking.IsScored ? ranking.UrgencyOf(one).GoesBefore(ranking.UrgencyOf(other)) : one.GoesBefore(other);
}
