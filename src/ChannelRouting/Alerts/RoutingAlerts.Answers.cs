namespace ChannelRouting.Alerts;

/// <summary>What is told of alerts.</summary>
public sealed partial class RoutingAlerts
{
    /// <summary>The alerts that are asked for, as they stand.</summary>
    public AlertReport Find(GetAlerts query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var open = _watches.Where(watch => watch.Open is not null).OrderByDescending(watch => watch.Rule.Severity).ThenBy(watch => watch.Open!.Id);
        return new AlertReport { StandsAt = StandsAt, Open = [.. open.Select(View)], Cleared = query.IncludesCleared ? [.. _cleared.Reverse()] : [] };
    }

    /// <summary>How many are open of each severity and kind.</summary>
    internal IEnumerable<KeyValuePair<(AlertKind Kind, AlertSeverity Severity), int>> CountOpen() =>
        _watches.Where(watch => watch.Open is not null).CountBy(watch => (watch.Rule.Kind, watch.Rule.Severity!.Value));

    internal bool IsOpen(AlertId id) => Array.Exists(_watches, watch => watch.Open?.Id == id);

    /// <summary>The first who takes an alert on has it; one that is cleared meanwhile is let be.</summary>
    private void Acknowledge(AlertAcknowledged e)
    {
        if (Array.Find(_watches, watch => watch.Open?.Id == e.Alert) is not { Open.AcknowledgedAt: null } watch) return;
        watch.Open = watch.Open with { AcknowledgedAt = e.At, AcknowledgedBy = e.Actor, Note = e.Note };
        OnChange?.Invoke(watch.Open);
    }

    private Alert View(AlertWatch watch)
    {
        var alert = watch.Open! with { Value = watch.ValueAt(StandsAt) };
        if (watch.Rule.Kind is not (AlertKind.Backlog or AlertKind.OldestWait or AlertKind.NoStaffedAgent or AlertKind.Unroutable)) return alert;
        var demands = _demands.Values.Where(demand => RowsOf(demand.Key.Queue, demand.Key.Channel).Contains(watch.Row)).ToList();
        var isOfAgents = watch.Rule.Kind is AlertKind.NoStaffedAgent or AlertKind.Unroutable;
        return alert with
        {
            WorkOrders = [.. watch.Row.Waits.Select(wait => wait.Id).Where(id => IsMeant(watch.Rule.Kind, id)).Take(RoutingLimits.WorkOrdersPerAlert)],
            Causes = isOfAgents ? [.. AlertCauses.Of(watch.Rule.Kind, demands, _state)] : [],
            Suggestions = watch.Rule.Kind == AlertKind.Unroutable ? [] : [.. Lending.Of([.. demands.Where(demand => !isOfAgents || demand.Staffed is null)], _state)],
        };
    }

    private bool IsMeant(AlertKind kind, WorkOrderId id)
    {
        var (place, demand) = _places[id];
        return kind switch
        {
            AlertKind.NoStaffedAgent => demand!.Staffed is null,
            AlertKind.Unroutable => demand!.Known is null || place.IsExhausted,
            _ => true,
        };
    }
}
