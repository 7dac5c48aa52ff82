using ChannelRouting.Calendars;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedSet<WorkOrderId> _ofFormerTimeZones = [];
    private IDateTimeZoneProvider? _timeZones;

    /// <summary>The editions of the time-zone database there are.</summary>
    public TimeZoneEditions Editions { get; init; } = new();

    /// <summary>The edition that plans are made ready with: the newest until the first plan.</summary>
    public IDateTimeZoneProvider TimeZones
    {
        get => _timeZones ?? Editions.Newest;
        init => _timeZones = value;
    }

    /// <summary>Whether clocks of the edition before count by this one from their beginning.</summary>
    public bool RecountsTime { get; private set; }

    /// <summary>The first work order by id with a clock that still counts by an edition before; null when there is none.</summary>
    public WorkOrderState? FindOfFormerTimeZones() => _ofFormerTimeZones.Count == 0 ? null : _orders[_ofFormerTimeZones.Min];

    public bool IsOfFormerTimeZones(SlaClockState clock) => clock is { IsActive: true, Scale.Hours.TimeZoneVersion: var version } && version != TimeZones.VersionId;

    private void On(TimeZonesAdopted e)
    {
        (_timeZones, RecountsTime) = (EditionOf(e.TimeZoneVersion), e.IsRetroactive == true);
        foreach (var plan in _plans.Values) plan.GoBy(_timeZones);
        Plan = _plans[PlanVersion].Plan;
        foreach (var order in _orders.Values)
        {
            if (order.LatestClocks.Exists(IsOfFormerTimeZones)) _ofFormerTimeZones.Add(order.Id);
            if (order.Step is not null) ReviewStep(order);
        }
    }

    /// <summary>Without the edition a journal names, the newest counts in its place until one is adopted.</summary>
    private IDateTimeZoneProvider EditionOf(string? version)
    {
        if (version is null) return Editions.Newest;
        return Editions.Find(version) ?? new TimeZonesInPlace(Editions.Newest, version);
    }

    private void ReviewTimeZones(WorkOrderState order)
    {
        if (_ofFormerTimeZones.Count > 0 && !order.LatestClocks.Exists(IsOfFormerTimeZones)) _ofFormerTimeZones.Remove(order.Id);
    }
}
