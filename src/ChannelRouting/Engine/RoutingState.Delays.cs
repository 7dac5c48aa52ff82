using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    /// <summary>Of each queue the delays that it has with agents, and with how many.</summary>
    private readonly Dictionary<QueueId, SortedDictionary<Duration, int>> _delays = [];

    /// <summary>Whether a queue has few enough delays for that of a term of an agent, known or not, in place of the one it has.</summary>
    public bool HasPlaceForDelay(QueueTerm term, AgentState? agent)
    {
        if (DelayOf(term) == Duration.Zero || !_delays.TryGetValue(term.Queue, out var known)) return true;
        if (known.Count < RoutingLimits.DelaysPerQueue || known.ContainsKey(DelayOf(term))) return true;
        return agent is not null && known.Count == RoutingLimits.DelaysPerQueue && known.GetValueOrDefault(agent.DelayOf(term.Queue)) == 1;
    }

    private void On(QueueDelayEnded e) => Rearrange(_orders[e.WorkOrder], order =>
    {
        order.IsExhausted = false;
        Classify(order);
    });

    /// <summary>Counts the delays of an agent's profile in place of those it had. Work of queues that have other ones now is looked at anew.</summary>
    private void ReplaceDelays(AgentProfile? before, AgentProfile after)
    {
        if (before?.QueueTerms.Equals(after.QueueTerms) == true) return;
        var changed = new HashSet<QueueId>();
        foreach (var term in after.QueueTerms) CountDelay(term, 1, changed);
        foreach (var term in before?.QueueTerms ?? []) CountDelay(term, -1, changed);
        if (changed.Count == 0) return;
        foreach (var order in _orders.Values)
            if (changed.Contains(order.Queue) || order.AlsoServedBy.Any(changed.Contains)) FollowDelays(order);
    }

    /// <summary>Counts all delays, after queues took other names.</summary>
    private void RecountDelays()
    {
        _delays.Clear();
        foreach (var agent in _agents.Values)
            foreach (var term in agent.Profile.QueueTerms) CountDelay(term, 1, []);
    }

    private void CountDelay(QueueTerm term, int change, HashSet<QueueId> changed)
    {
        if (DelayOf(term) is var delay && delay == Duration.Zero) return;
        if (!_delays.TryGetValue(term.Queue, out var delays)) _delays.Add(term.Queue, delays = []);
        var count = delays.GetValueOrDefault(delay) + change;
        if (count == 0 || count == change) changed.Add(term.Queue);
        if (count > 0) delays[delay] = count;
        else delays.Remove(delay);
        if (delays.Count == 0) _delays.Remove(term.Queue);
    }

    /// <summary>After the wait of an order or the delays of its queues changed: keeps its place in line in time with them.</summary>
    private void FollowDelays(WorkOrderState order)
    {
        if (!ReviewDelay(order)) return;
        Matcher.Dequeue(order);
        Classify(order);
        if (order.HeadRoomWith is { } agent) ReviewHeadRoom(agent);
        Reconsider(order);
    }

    /// <summary>Notes the longest delay that an order has waited, and when it will have waited the next.</summary>
    /// <returns>Whether it is another one than before.</returns>
    private bool ReviewDelay(WorkOrderState order)
    {
        if ((_delays.Count == 0 && order.Delay is null) || order.IsFinal) return false;
        var (before, waited) = (order.ReachedDelay, order.TimeInLineAt(_at));
        var (reached, next) = DelaysAround(order, waited);
        Instant? end = next is { } delay && order.WaitsSince is not null ? _at + (delay - waited) : null;
        var kept = order.Delay ?? new DelayState();
        kept.Reached = reached;
        kept.End = Deadlines.Set(kept.End, end, DeadlineKind.QueueDelayEnd, order.Sequence, order); // By place in line, since one event may set many.
        order.Delay = reached == Duration.Zero && next is null ? null : kept;
        return reached != before;
    }

    /// <summary>The longest delay of an order's queues that a wait has reached, zero when none, and the next longer one.</summary>
    private (Duration Reached, Duration? Next) DelaysAround(WorkOrderState order, Duration waited)
    {
        var (reached, next) = (Duration.Zero, default(Duration?));
        Look(order.Queue);
        foreach (var queue in order.AlsoServedBy) Look(queue);
        return (reached, next);

        void Look(QueueId queue)
        {
            if (!_delays.TryGetValue(queue, out var delays)) return;
            foreach (var delay in delays.Keys)
            {
                if (delay <= waited) reached = Duration.Max(reached, delay);
                else next = next < delay ? next : delay;
            }
        }
    }

    private void DropDelay(WorkOrderState order)
    {
        Deadlines.Remove(order.Delay?.End);
        order.Delay = null;
    }

    private static Duration DelayOf(QueueTerm term) => term.Delay ?? Duration.Zero;
}
