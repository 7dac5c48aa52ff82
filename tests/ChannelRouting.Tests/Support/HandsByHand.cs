namespace ChannelRouting.Tests.Support;

/// <summary>The time that agents were there, and that they had work in hands, minute by minute as it were: each stretch between two events, agent by agent.</summary>
internal static class HandsByHand
{
    public static (long Busy, long There) Count(IReadOnlyList<RoutingEvent> events, Instant until)
    {
        var (busy, there) = (0L, 0L);
        var presences = new Dictionary<AgentId, AgentPresence>();
        var offShift = new HashSet<AgentId>();
        var known = new SortedDictionary<AgentId, AgentProfile>();
        var inHands = new Dictionary<WorkOrderId, AgentId>();
        var aside = new HashSet<WorkOrderId>();
        for (var i = 0; i < events.Count; i++)
        {
            Take(events[i]);
            var ticks = ((i + 1 < events.Count ? events[i + 1].At : until) - events[i].At).BclCompatibleTicks;
            if (ticks <= 0) continue;
            foreach (var agent in known.Keys)
            {
                var isBusy = inHands.Any(pair => pair.Value == agent && !aside.Contains(pair.Key));
                if (isBusy) busy += ticks;
                if (isBusy || IsThere(agent)) there += ticks;
            }
        }

        return (busy, there);

        bool IsThere(AgentId agent) => presences.GetValueOrDefault(agent, AgentPresence.Offline) switch
        {
            AgentPresence.Draining => true,
            AgentPresence.Available => !offShift.Contains(agent),
            AgentPresence.Offline => !offShift.Contains(agent) && known[agent].TakesWorkOffline == true,
            _ => false,
        };

        void Take(RoutingEvent routingEvent)
        {
            switch (routingEvent)
            {
                case AgentSaved e: known[e.Profile.Id] = e.Profile; break;
                case AgentSignedIn e: presences[e.Agent] = AgentPresence.Available; break;
                case AgentPresenceChanged e: presences[e.Agent] = e.Presence; break;
                case AgentShiftStarted e: offShift.Remove(e.Agent); break;
                case AgentShiftEnded e: offShift.Add(e.Agent); break;
                case WorkOrderAssigned e: (inHands[e.WorkOrder], _) = (e.Agent, aside.Remove(e.WorkOrder)); break;
                case WorkOrderStatusChanged { To: WorkOrderStatus.Waiting or WorkOrderStatus.Suspended } e: aside.Add(e.WorkOrder); break;
                case WorkOrderStatusChanged { To: WorkOrderStatus.Assigned } e: aside.Remove(e.WorkOrder); break;
                case WorkOrderStatusChanged e: Drop(e.WorkOrder); break;
                case WorkOrderCompleted e: aside.Remove(e.WorkOrder); break;
                case WorkOrderRequeued e: Drop(e.WorkOrder); break;
                case WorkOrderTakenBack e: Drop(e.WorkOrder); break;
                case WorkOrderTransferred e: Drop(e.WorkOrder); break;
                case WorkOrderReopened e: Drop(e.WorkOrder); break;
                case WorkOrderClosed e: Drop(e.WorkOrder); break;
                case WorkOrderCancelled e: Drop(e.WorkOrder); break;
                case WorkOrderAbandoned e: Drop(e.WorkOrder); break;
                case WorkOrderMerged e: Drop(e.WorkOrder); break;
            }
        }

        void Drop(WorkOrderId order)
        {
            inHands.Remove(order);
            aside.Remove(order);
        }
    }
}
