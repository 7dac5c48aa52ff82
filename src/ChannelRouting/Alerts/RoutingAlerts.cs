using ChannelRouting.Calendars;
using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting.Alerts;

/// <summary>Which alerts of the plan (<see cref="RoutingPlan.Alerts"/>) are open: a fold over a journal, looked at as time passes.</summary>
/// <remarks>
/// <para>
/// Figures are looked at at the end of each instant at which something happened, when all of it is in, and at the instants at which time alone brings a figure over a threshold. So the same journal gives the same alerts,
/// raised and cleared at the same instants, however often and whenever it is looked at.
/// </para>
/// <para>
/// Cost per event: a few additions, and a look at the rules that the work order's queue and channel have. Memory: about 300 bytes for each open work order, and for each rule and key with a window 1 KB.
/// </para>
/// <para>Not safe for use by several threads at one time.</para>
/// </remarks>
public sealed partial class RoutingAlerts
{
    private readonly RoutingEngine? _own;
    private readonly IReadOnlyList<AlertRule>? _given;
    private readonly RoutingState _state;
    private readonly SortedSet<(Instant At, int Index)> _agenda = [];
    private readonly SortedSet<int> _pending = []; // Watches that will change when the instant is over.
    private readonly Queue<Alert> _cleared = [];
    private AlertWatch[] _watches = [];
    private long _lastAlert;

    /// <summary>Begins with an empty journal.</summary>
    /// <param name="rules">What to watch in place of what the plans say; null: what the plans say.</param>
    /// <param name="timeZones">The editions of the time-zone database there are. Null: the one that came with NodaTime.</param>
    public RoutingAlerts(IReadOnlyList<AlertRule>? rules = null, TimeZoneEditions? timeZones = null)
    {
        _given = rules;
        _own = new RoutingEngine(_ => new NoMatcher(), timeZones: timeZones) { OnEntry = Take };
        _state = _own.State;
    }

    /// <summary>Follows an engine from now on; work that is there already counts as it stands.</summary>
    internal RoutingAlerts(RoutingEngine engine, IReadOnlyList<AlertRule>? rules = null)
    {
        _given = rules;
        _state = engine.State;
        engine.OnEntry = Take;
        if (engine.Plan is not null) TakePlan();
    }

    /// <summary>Told of an alert that was raised or cleared.</summary>
    internal Action<Alert>? OnChange { get; init; }

    /// <summary>Up to when alerts are known; those of this instant itself once it is over.</summary>
    public Instant StandsAt { get; private set; } = Instant.MinValue;

    /// <summary>When an alert may be raised or cleared though nothing happens; null when none will be.</summary>
    public Instant? NextDueAt => _pending.Count > 0 ? StandsAt.PlusTicks(1) : _agenda.Count > 0 ? _agenda.Min.At : null;

    /// <summary>Takes the next entry of the journal.</summary>
    /// <exception cref="RoutingInvariantException">The entry is missing, out of order, or does not fit the ones before.</exception>
    /// <exception cref="InvalidOperationException">These alerts follow a router, which gives them its entries itself.</exception>
    public void Apply(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (_own is null) throw new InvalidOperationException("These alerts follow a router, which gives them its entries itself.");
        _own.Take(entry);
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="now">Until when; an instant that is past changes nothing.</param>
    public void MoveTo(Instant now)
    {
        if (now <= StandsAt) return;
        foreach (var index in _pending) Change(_watches[index], StandsAt);
        _pending.Clear();
        while (_agenda.Count > 0 && _agenda.Min is var (at, next) && at <= now)
        {
            var watch = _watches[next];
            if (watch.IsWantedAt(at) != watch.Open is not null) Change(watch, at);
            Schedule(watch, at);
        }

        StandsAt = now;
    }

    /// <summary>Takes in what happened; the state holds it already.</summary>
    private void Take(JournalEntry entry)
    {
        MoveTo(entry.Instant);
        foreach (var routingEvent in entry.Events)
            if (routingEvent is PlanApplied or TimeZonesAdopted) TakePlan();
        foreach (var routingEvent in entry.Events) Note(routingEvent);
        foreach (var id in _touched) Refile(id);
        ReviewAgents();
        foreach (var row in _dirty)
            foreach (var watch in row.Watches) Look(watch);
        _touched.Clear();
        _changedAgents.Clear();
        _dirty.Clear();
    }

    private void Look(AlertWatch watch)
    {
        if (watch.IsWantedAt(StandsAt) == watch.Open is not null) _pending.Remove(watch.Index);
        else _pending.Add(watch.Index);
        Schedule(watch, StandsAt);
    }

    private void Schedule(AlertWatch watch, Instant at)
    {
        if (watch.Scheduled is { } before) _agenda.Remove((before, watch.Index));
        watch.Scheduled = watch.NextAfter(at);
        if (watch.Scheduled is { } next) _agenda.Add((next, watch.Index));
    }

    private void Change(AlertWatch watch, Instant at)
    {
        var value = watch.ValueAt(at);
        if (watch.Open is { } open)
        {
            watch.Open = null;
            Clear(open with { Value = value }, at);
        }
        else
        {
            watch.Open = new Alert { Id = new AlertId(++_lastAlert), Rule = watch.Rule, Key = watch.Key, RaisedAt = at, RaisedValue = value!.Value, Value = value };
            OnChange?.Invoke(watch.Open);
        }

        Schedule(watch, at);
    }

    private void Clear(Alert alert, Instant at)
    {
        var cleared = alert with { ClearedAt = at };
        _cleared.Enqueue(cleared);
        if (_cleared.Count > RoutingLimits.ClearedAlerts) _cleared.Dequeue();
        OnChange?.Invoke(cleared);
    }
}
