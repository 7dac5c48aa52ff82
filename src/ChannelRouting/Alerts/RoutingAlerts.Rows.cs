namespace ChannelRouting.Alerts;

/// <summary>How work stands, kept in step with the state.</summary>
public sealed partial class RoutingAlerts
{
    private readonly Dictionary<WorkOrderId, (AlertPlace Place, AlertDemand? Demand)> _places = [];
    private readonly Dictionary<AlertDemandKey, AlertDemand> _demands = [];
    private AlertRow _all = new();
    private Dictionary<QueueId, AlertRow> _queues = [];
    private Dictionary<ChannelId, AlertRow> _channels = [];
    private readonly Dictionary<(QueueId Queue, ChannelId Channel), AlertRow[]> _rows = [];
    private readonly HashSet<WorkOrderId> _touched = [];
    private readonly HashSet<AgentId> _changedAgents = [];
    private readonly HashSet<AlertRow> _dirty = [];

    private void Note(RoutingEvent routingEvent)
    {
        switch (routingEvent)
        {
            case WorkOrderSubmitted e: Count(e.Draft.Id, AlertFlow.Submitted, e.At); break;
            case WorkOrderCompleted e: Count(e.WorkOrder, AlertFlow.Completed, e.At); break;
            case WorkOrderAssigned e: Count(e.WorkOrder, AlertFlow.Assigned, e.At); break;
            case WorkOrderAbandoned e: Count(e.WorkOrder, AlertFlow.Abandoned, e.At); break;
            case SlaClockBreached e: Count(e.WorkOrder, AlertFlow.Breached, e.At); break;
            case AlertAcknowledged e: Acknowledge(e); break;
            case AgentSaved e: _changedAgents.Add(e.Profile.Id); break;
            case AgentSignedIn e: _changedAgents.Add(e.Agent); break;
            case AgentPresenceChanged e: _changedAgents.Add(e.Agent); break;
            case AgentShiftStarted e: _changedAgents.Add(e.Agent); break;
            case AgentShiftEnded e: _changedAgents.Add(e.Agent); break;
            case AgentRampedUp e: _changedAgents.Add(e.Agent); break;
            case ChannelAvailabilityChanged e: _changedAgents.Add(e.Agent); break;
        }

        if (SubjectOf(routingEvent) is { } id) _touched.Add(id);
    }

    private WorkOrderId? SubjectOf(RoutingEvent routingEvent) => routingEvent switch
    {
        RoutingStepEntered e => e.WorkOrder,
        RoutingStepsEnded e => e.WorkOrder,
        WorkOrderWidened e => e.WorkOrder,
        OffersExhausted e => e.WorkOrder,
        QueueDelayEnded e => e.WorkOrder,
        OfferCoolDownEnded e => e.WorkOrder,
        _ => _state.SubjectOf(routingEvent),
    };

    private void Count(WorkOrderId id, AlertFlow flow, Instant at)
    {
        if (_state.FindOrder(id) is not { } order) return;
        var (queue, channel) = _places.TryGetValue(id, out var stood) ? (stood.Place.Queue, stood.Place.Channel) : (order.Queue, order.Channel);
        foreach (var row in RowsOf(queue, channel))
        {
            foreach (var watch in row.Watches) watch.Count(flow, at);
            _dirty.Add(row);
        }
    }

    /// <summary>What ended may have been of a queue or channel that is no longer there.</summary>
    private AlertRow[] RowsOf(QueueId queue, ChannelId channel)
    {
        if (_rows.TryGetValue((queue, channel), out var rows)) return rows;
        AlertRow?[] found = [_all, _queues.GetValueOrDefault(queue), _channels.GetValueOrDefault(channel)];
        return _rows[(queue, channel)] = [.. found.OfType<AlertRow>()];
    }

    private void Refile(WorkOrderId id)
    {
        var order = _state.FindOrder(id);
        var place = order is null ? null : AlertPlace.Of(order);
        var demand = place is { SinceTicks: not null } ? AlertDemandKey.Of(order!) : null;
        if (_places.Remove(id, out var before))
        {
            if (before.Place == place && before.Demand?.Key == demand)
            {
                _places.Add(id, before);
                return;
            }

            Count(id, before.Place, before.Demand, -1);
        }

        if (place is not { } now) return;
        var asked = demand is null ? null : DemandOf(demand);
        _places.Add(id, (now, asked));
        Count(id, now, asked, 1);
    }

    /// <summary>Puts a work order into its rows, or takes it out.</summary>
    private void Count(WorkOrderId id, in AlertPlace place, AlertDemand? demand, int number)
    {
        foreach (var row in RowsOf(place.Queue, place.Channel))
        {
            row.OpenCount += number;
            if (place.IsOverdue) row.OverdueCount += number;
            if (place.SinceTicks is { } since && number > 0) row.Waits.Add((since, id));
            else if (place.SinceTicks is { } stood) row.Waits.Remove((stood, id));
            _dirty.Add(row);
        }

        if (demand is null) return;
        CountDemand(demand, -1);
        demand.WaitCount += number;
        if (place.IsExhausted) demand.ExhaustedCount += number;
        CountDemand(demand, 1);
        if (demand.WaitCount == 0) _demands.Remove(demand.Key);
    }

    private AlertDemand DemandOf(AlertDemandKey key)
    {
        if (_demands.TryGetValue(key, out var demand)) return demand;
        demand = _demands[key] = new AlertDemand(key);
        demand.Review(_state);
        return demand;
    }

    private void CountDemand(AlertDemand demand, int sign)
    {
        foreach (var row in RowsOf(demand.Key.Queue, demand.Key.Channel))
        {
            row.UnstaffedCount += sign * demand.UnstaffedCount;
            row.UnroutableCount += sign * demand.UnroutableCount;
            _dirty.Add(row);
        }
    }

    private void ReviewAgents()
    {
        foreach (var id in _changedAgents)
        {
            var agent = _state.FindAgent(id)!;
            foreach (var demand in _demands.Values)
            {
                CountDemand(demand, -1);
                demand.Review(agent, _state);
                CountDemand(demand, 1);
            }
        }
    }

    /// <summary>A plan may rename all there is: all work is filed anew, and alerts of rules that stay go on under the keys that stay.</summary>
    private void TakePlan()
    {
        var plan = _state.Plan!.Plan;
        _places.Clear();
        _demands.Clear();
        _rows.Clear();
        _all = new AlertRow();
        _queues = plan.Queues.ToDictionary(queue => queue.Id, _ => new AlertRow());
        _channels = plan.Channels.ToDictionary(channel => channel.Id, _ => new AlertRow());
        Watch(plan);
        foreach (var order in _state.WorkOrders) Refile(order.Id);
        foreach (var watch in _watches) _dirty.Add(watch.Row);
    }

    private void Watch(RoutingPlan plan)
    {
        var former = _watches.ToDictionary(watch => (watch.Rule, watch.Key));
        var watches = new List<AlertWatch>();
        foreach (var rule in (_given ?? plan.Alerts).Select(AlertDefaults.InFull))
        {
            foreach (var (key, row) in RowsOf(rule, plan))
            {
                if (!former.Remove((rule, key), out var watch)) watch = new AlertWatch(rule, key, row, 0);
                (watch.Row, watch.Index, watch.Scheduled) = (row, watches.Count, null);
                row.Watches.Add(watch);
                watches.Add(watch);
            }
        }

        _agenda.Clear();
        _pending.Clear();
        _watches = [.. watches];
        foreach (var gone in former.Values.OrderBy(watch => watch.Index))
            if (gone.Open is { } open) Clear(open, StandsAt);
    }

    private IEnumerable<(string Key, AlertRow Row)> RowsOf(AlertRule rule, RoutingPlan plan)
    {
        if (rule.Kind == AlertKind.CalendarEnding) return _state.CalendarEnds.OrderBy(end => end.Calendar).Select(end => (end.Calendar.Value, new AlertRow { EndsSoonAt = end.NoticeAt }));
        var rows = rule.Per switch
        {
            AlertScope.Queue => plan.Queues.Select(queue => (queue.Id.Value, _queues[queue.Id])),
            AlertScope.Channel => plan.Channels.Select(channel => (channel.Id.Value, _channels[channel.Id])),
            _ => [("", _all)],
        };
        return rows.Where(row => rule.Only.Count == 0 || rule.Only.Contains(row.Item1));
    }
}
