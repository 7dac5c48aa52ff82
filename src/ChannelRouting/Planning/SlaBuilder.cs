namespace ChannelRouting.Planning;

/// <summary>Says which promises are made, to which work orders, and by which opening hours they count.</summary>
/// <remarks>
/// Each promise names one time for all bands and others for some; whatever else it needs is said of its target, by the last argument. Made by
/// <see cref="RoutingPlanBuilder"/>. Not safe for use by several threads at one time.
/// </remarks>
public sealed class SlaBuilder
{
    private readonly List<Func<CalendarId?, SlaTarget>> _targets = [];
    private SlaPolicy _policy;
    private CalendarId? _calendar;

    internal SlaBuilder(SlaPolicyId id) => _policy = new SlaPolicy { Id = id, Targets = [] };

    /// <summary>The work orders it is for. Default: all.</summary>
    public SlaBuilder For(Condition condition) => Set(_policy with { When = condition });

    /// <summary>The first instant of submission it is for. Default: no beginning.</summary>
    public SlaBuilder From(Instant instant) => Set(_policy with { From = instant });

    /// <summary>The first instant of submission it is no longer for. Default: no end.</summary>
    public SlaBuilder Until(Instant instant) => Set(_policy with { Until = instant });

    /// <summary>The calendar whose open time the durations of this policy count, whether said before or after this. Default: none; they count all time.</summary>
    public SlaBuilder On(CalendarId calendar)
    {
        _calendar = calendar;
        return this;
    }

    /// <summary>Promises that an agent has the work order within a time of its submission. Target <c>time-to-assign</c>.</summary>
    /// <inheritdoc cref="Resolution" path="/param"/>
    public SlaBuilder TimeToAssign(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("time-to-assign", SlaTargetKind.TimeToAssign, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Promises a first reply within a time of the submission. Target <c>first-response</c>.</summary>
    /// <inheritdoc cref="Resolution" path="/param"/>
    public SlaBuilder FirstResponse(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("first-response", SlaTargetKind.FirstResponse, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Promises a reply within a time of the first customer message that is not answered. Target <c>next-response</c>.</summary>
    /// <inheritdoc cref="Resolution" path="/param"/>
    public SlaBuilder NextResponse(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("next-response", SlaTargetKind.NextResponse, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Promises a reply within a time of each assignment. Target <c>response-after-assignment</c>.</summary>
    /// <inheritdoc cref="Resolution" path="/param"/>
    public SlaBuilder ResponseAfterAssignment(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("response-after-assignment", SlaTargetKind.ResponseAfterAssignment, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Promises another word within a time of each reply while the work is open. Target <c>periodic-update</c>.</summary>
    /// <inheritdoc cref="Resolution" path="/param"/>
    public SlaBuilder PeriodicUpdate(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("periodic-update", SlaTargetKind.PeriodicUpdate, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Promises that the customer knows the result within a time of the submission. Target <c>result-given</c>.</summary>
    /// <inheritdoc cref="Resolution" path="/param"/>
    public SlaBuilder ResultGiven(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("result-given", SlaTargetKind.ResultGiven, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Promises that the work is done within a time of its submission. Target <c>resolution</c>.</summary>
    /// <param name="normal">For every band that is not given here; more than zero, itself included.</param>
    /// <param name="urgent">For the band urgent; null takes <paramref name="normal"/>.</param>
    /// <param name="high">For the band high; null takes <paramref name="normal"/>.</param>
    /// <param name="low">For the band low; null takes <paramref name="normal"/>.</param>
    /// <param name="target">What else there is to say of the target; null for nothing.</param>
    public SlaBuilder Resolution(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("resolution", SlaTargetKind.Resolution, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Promises that the wrap-up is done within a time of the completion. Target <c>closing</c>.</summary>
    /// <inheritdoc cref="Resolution" path="/param"/>
    public SlaBuilder Closing(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("closing", SlaTargetKind.Closing, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Promises that the work is escalated, or done, within a time of its submission. Target <c>time-to-escalate</c>.</summary>
    /// <inheritdoc cref="Resolution" path="/param"/>
    public SlaBuilder TimeToEscalate(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("time-to-escalate", SlaTargetKind.TimeToEscalate, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Limits the time in agents' hands. Target <c>agent-work</c>.</summary>
    /// <inheritdoc cref="Resolution" path="/param"/>
    public SlaBuilder AgentWork(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("agent-work", SlaTargetKind.AgentWork, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Limits the time the customer waits for us. Target <c>requester-wait</c>.</summary>
    /// <inheritdoc cref="Resolution" path="/param"/>
    public SlaBuilder RequesterWait(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null, Action<SlaTargetBuilder>? target = null) =>
        Add("requester-wait", SlaTargetKind.RequesterWait, [("urgent", urgent), ("high", high), ("low", low), (default, normal)], target);

    /// <summary>Adds a promise with moments, pauses and goals of its own.</summary>
    public SlaBuilder Target(SlaTargetId id, Action<SlaTargetBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var target = new SlaTargetBuilder(new SlaTarget { Id = id, Goals = [] });
        configure(target);
        _targets.Add(target.Build);
        return this;
    }

    /// <summary>Adds a promise as its record; <see cref="On"/> leaves it as it is.</summary>
    public SlaBuilder Target(SlaTarget target)
    {
        _targets.Add(_ => target);
        return this;
    }

    internal SlaPolicy Build() => _policy with { Targets = [.. _targets.Select(target => target(_calendar))] };

    private SlaBuilder Add(SlaTargetId id, SlaTargetKind kind, IReadOnlyList<(PriorityId Band, Duration? Time)> times, Action<SlaTargetBuilder>? configure) => Target(id, target =>
    {
        if (kind != SlaTargetKind.Resolution) target.Kind(kind);
        configure?.Invoke(target);
        foreach (var (band, time) in times)
            if (time is { } amount) target.Within(amount, band.IsDefault ? null : When.Priority(band));
    });

    private SlaBuilder Set(SlaPolicy policy)
    {
        _policy = policy;
        return this;
    }
}
