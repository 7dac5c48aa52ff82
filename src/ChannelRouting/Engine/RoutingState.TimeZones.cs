using ChannelRouting.Calendars;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedDictionary<WorkOrderId, bool> _ofFormerTimeZones = []; // Whether they are to count from their beginning.

    /// <summary>The editions of the time-zone database there are.</summary>
    public TimeZoneEditions Editions
    {
        get;
        init => (field, TimeZones) = (value, value.Newest);
    } = new();

    /// <summary>The edition that plans are made ready with: the newest there was when the engine was made, until the first plan.</summary>
    public IDateTimeZoneProvider TimeZones { get; private set; } = DateTimeZoneProviders.Tzdb;

    /// <summary>The first work order by id with a clock that still counts by an edition before; null when there is none.</summary>
    public WorkOrderState? FindOfFormerTimeZones() => _ofFormerTimeZones.Count == 0 ? null : _orders[_ofFormerTimeZones.First().Key];

    /// <summary>Whether an order has a clock that still counts by an edition before.</summary>
    /// <param name="order">The order.</param>
    /// <param name="recounts">Whether it is to count by this one from its beginning.</param>
    public bool IsOfFormerTimeZones(WorkOrderState order, out bool recounts) => _ofFormerTimeZones.TryGetValue(order.Id, out recounts);

    public bool IsOfFormerTimeZones(SlaClockState clock) => clock is { IsActive: true, Scale.Hours.TimeZoneVersion: var version } && version != TimeZones.VersionId;

    private void On(TimeZonesAdopted e)
    {
        var recounts = e.IsRetroactive == true;
        if (!recounts) foreach (var order in _orders.Values) CountStep(order);
        TimeZones = EditionOf(e.TimeZoneVersion);
        foreach (var plan in _plans.Values) plan.GoBy(TimeZones);
        Plan = _plans[PlanVersion].Plan;
        foreach (var order in _orders.Values)
        {
            if (!order.LatestClocks.Any(IsOfFormerTimeZones)) _ofFormerTimeZones.Remove(order.Id);
            else _ofFormerTimeZones[order.Id] = recounts || _ofFormerTimeZones.GetValueOrDefault(order.Id); // Who has yet to count anew for an edition before does so for this one.
            if (order.Step is not null) ReviewStep(order);
            ReviewHold(order);
        }
    }

    /// <summary>Without the edition a journal names, the newest counts in its place until one is adopted.</summary>
    private IDateTimeZoneProvider EditionOf(string version) => Editions.Find(version) ?? new TimeZonesInPlace(Editions.Newest, version);

    private void ReviewTimeZones(WorkOrderState order)
    {
        if (_ofFormerTimeZones.Count > 0 && !order.LatestClocks.Any(IsOfFormerTimeZones)) _ofFormerTimeZones.Remove(order.Id);
    }
}
