namespace ChannelRouting.Planning;

/// <summary>Says which promises are made, to which work orders, and by which opening hours they count.</summary>
/// <remarks>
/// Promises in other measures or between other moments are given as <see cref="SlaTarget"/>. Made by <see cref="RoutingPlanBuilder"/>. Not safe for use
/// by several threads at one time.
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

    /// <summary>Promises that an agent has the work order within a time of its submission, itself included; more than zero. Target <c>time-to-assign</c>.</summary>
    /// <param name="normal">For every band that is not given here.</param>
    /// <param name="urgent">For the band urgent; null takes <paramref name="normal"/>.</param>
    /// <param name="high">For the band high; null takes <paramref name="normal"/>.</param>
    /// <param name="low">For the band low; null takes <paramref name="normal"/>.</param>
    public SlaBuilder TimeToAssign(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null) =>
        Add("time-to-assign", SlaMoment.Assigned, [("urgent", urgent), ("high", high), ("low", low), (default, normal)]);

    /// <summary>Promises that the work is done within a time of its submission, itself included; more than zero. Target <c>resolution</c>.</summary>
    /// <param name="normal">For every band that is not given here.</param>
    /// <param name="urgent">For the band urgent; null takes <paramref name="normal"/>.</param>
    /// <param name="high">For the band high; null takes <paramref name="normal"/>.</param>
    /// <param name="low">For the band low; null takes <paramref name="normal"/>.</param>
    public SlaBuilder Resolution(Duration normal, Duration? urgent = null, Duration? high = null, Duration? low = null) =>
        Add("resolution", null, [("urgent", urgent), ("high", high), ("low", low), (default, normal)]);

    /// <summary>Adds a promise as its record; <see cref="On"/> leaves it as it is.</summary>
    public SlaBuilder Target(SlaTarget target)
    {
        _targets.Add(_ => target);
        return this;
    }

    internal SlaPolicy Build() => _policy with { Targets = [.. _targets.Select(target => target(_calendar))] };

    private SlaBuilder Add(SlaTargetId id, SlaMoment? stops, IReadOnlyList<(PriorityId Band, Duration? Time)> times)
    {
        _targets.Add(calendar => new SlaTarget
        {
            Id = id,
            Calendar = calendar,
            Stops = stops,
            Goals = [.. times.Where(goal => goal.Time is not null).Select(goal => GoalOf(goal.Band, goal.Time, calendar))],
        });
        return this;
    }

    private static SlaGoal GoalOf(PriorityId band, Duration? time, CalendarId? calendar) => new()
    {
        When = band.IsDefault ? null : When.Priority(band),
        Elapsed = calendar is null ? time : null,
        OpenTime = calendar is null ? null : time,
    };

    private SlaBuilder Set(SlaPolicy policy)
    {
        _policy = policy;
        return this;
    }
}
