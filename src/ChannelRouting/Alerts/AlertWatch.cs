namespace ChannelRouting.Alerts;

/// <summary>One rule that looks at one row.</summary>
internal sealed class AlertWatch
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    private readonly SlidingCount? _first;
    private readonly SlidingCount? _second;

    public AlertWatch(AlertRule rule, string key, AlertRow row, int index)
    {
        (Rule, Key, Row, Index) = (rule, key, row, index);
        if (rule.Within is not { } within) return;
        var partTicks = within.BclCompatibleTicks / AlertDefaults.PartsOfWindow;
        _first = new SlidingCount(partTicks);
        _second = rule.Kind == AlertKind.BreachBurst ? null : new SlidingCount(partTicks);
    }

    /// <summary>With every default written out.</summary>
    public AlertRule Rule { get; }

    public string Key { get; }

    public AlertRow Row { get; set; }

    /// <summary>Its place among all: the plan's order, then that of the keys.</summary>
    public int Index { get; set; }

    /// <summary>The alert that is open; null when none is.</summary>
    public Alert? Open { get; set; }

    /// <summary>When it is to be looked at though nothing happens; null when it need not be.</summary>
    public Instant? Scheduled { get; set; }

    public void Count(AlertFlow flow, Instant at)
    {
        switch (Rule.Kind, flow)
        {
            case (AlertKind.BreachBurst, AlertFlow.Breached) or (AlertKind.AbandonmentRate, AlertFlow.Abandoned) or (AlertKind.CapacityGap, AlertFlow.Submitted): _first!.Add(at); break;
            case (AlertKind.AbandonmentRate, AlertFlow.Assigned) or (AlertKind.CapacityGap, AlertFlow.Completed): _second!.Add(at); break;
        }
    }

    /// <summary>The figure at an instant; null where there is no data.</summary>
    public decimal? ValueAt(Instant at)
    {
        _first?.MoveTo(at);
        _second?.MoveTo(at);
        return Rule.Kind switch
        {
            AlertKind.Backlog => Row.Waits.Count,
            AlertKind.OldestWait => Row.Waits.Count == 0 ? null : (decimal)(at.ToUnixTimeTicks() - Row.Waits.Min.SinceTicks) / NodaConstants.TicksPerSecond,
            AlertKind.OverdueRate => Rate(Row.OverdueCount, Row.OpenCount),
            AlertKind.BreachBurst => _first!.Sum,
            AlertKind.AbandonmentRate => Rate(_first!.Sum, _first.Sum + _second!.Sum),
            AlertKind.NoStaffedAgent => Row.UnstaffedCount,
            AlertKind.Unroutable => Row.UnroutableCount,
            AlertKind.CapacityGap => (_first!.Sum - _second!.Sum) * (decimal)NodaConstants.TicksPerDay / Rule.Within!.Value.BclCompatibleTicks,
            _ => Row.EndsSoonAt <= at ? 1 : 0,
        };
    }

    /// <summary>Whether the alert is to be open at an instant: it stays as it is between the two thresholds.</summary>
    public bool IsWantedAt(Instant at)
    {
        if (ValueAt(at) is not { } value) return false;
        var threshold = Open is null ? RaisedAbove : ClearedDownTo;
        return value > threshold;
    }

    /// <summary>The first instant after one at which time alone may change what is wanted; null when it cannot.</summary>
    public Instant? NextAfter(Instant at)
    {
        var next = Rule.Kind switch
        {
            AlertKind.OldestWait => Open is not null || Row.Waits.Count == 0 ? null : Instant.FromUnixTimeTicks(Row.Waits.Min.SinceTicks) + Rule.RaiseAfter!.Value + Tick,
            AlertKind.CalendarEnding => Row.EndsSoonAt,
            _ => Earlier(_first?.NextAt, _second?.NextAt),
        };
        return next > at ? next : null;
    }

    private decimal RaisedAbove => Rule.RaiseAbove ?? SecondsOf(Rule.RaiseAfter);

    private decimal ClearedDownTo => Rule.ClearDownTo ?? SecondsOf(Rule.ClearWithin);

    private static decimal SecondsOf(Duration? duration) => (decimal)(duration ?? Duration.Zero).BclCompatibleTicks / NodaConstants.TicksPerSecond;

    private static Instant? Earlier(Instant? one, Instant? other) => one is null || other < one ? other : one;

    private decimal? Rate(long part, long whole) => whole < Rule.MinimumCount!.Value ? null : (decimal)part / whole;
}
