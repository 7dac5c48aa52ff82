namespace ChannelRouting.Planning;

/// <summary>Says from when to when a promise goes, what does not count, and how much time it allows.</summary>
/// <remarks>
/// Goals are tried in the order of the calls; those said of a promise with times of its own stand before these. Made by <see cref="SlaBuilder"/>. Not safe for
/// use by several threads at one time.
/// </remarks>
public sealed class SlaTargetBuilder
{
    private readonly List<Func<CalendarId?, SlaGoal>> _goals = [];
    private SlaTarget _target;

    internal SlaTargetBuilder(SlaTarget target) => _target = target;

    /// <summary>What sort of promise, for what is not said. Default: <see cref="SlaTargetKind.Resolution"/>.</summary>
    public SlaTargetBuilder Kind(SlaTargetKind kind) => Set(_target with { Kind = kind });

    /// <summary>The role that answers for it. Default: nobody.</summary>
    public SlaTargetBuilder Role(string role) => Set(_target with { Role = role });

    /// <summary>The calendar it counts by. Default: that of the policy.</summary>
    public SlaTargetBuilder On(CalendarId calendar) => Set(_target with { Calendar = calendar });

    /// <summary>What starts and what stops its clock. Default: by its kind.</summary>
    public SlaTargetBuilder Between(SlaMoment starts, SlaMoment stops) => Set(_target with { Starts = starts, Stops = stops });

    /// <summary>Starts another cycle at each start moment, whether or not one runs. Default: by its kind.</summary>
    public SlaTargetBuilder StartsAnew() => Set(_target with { StartsAnew = true });

    /// <summary>Statuses in which its clock pauses; none given is none. Default: by its kind.</summary>
    public SlaTargetBuilder PausesIn(params IReadOnlyList<WorkOrderStatus> statuses) => Set(_target with { PausesIn = statuses });

    /// <summary>When its clock pauses besides. Default: never.</summary>
    public SlaTargetBuilder PausesWhen(Condition condition) => Set(_target with { PausesWhen = condition });

    /// <summary>How much time there is, open time of the calendar if there is one, for the work orders that meet a condition; more than zero, itself included.</summary>
    /// <param name="time">How much.</param>
    /// <param name="when">The work orders it is for; null for all.</param>
    /// <param name="on">The calendar it counts by; null takes the target's, or the policy's.</param>
    public SlaTargetBuilder Within(Duration time, Condition? when = null, CalendarId? on = null) =>
        Add(calendar => (on ?? calendar) is null ? new SlaGoal { When = when, Elapsed = time } : new SlaGoal { When = when, Calendar = on, OpenTime = time });

    /// <summary>How many business days there are, for the work orders that meet a condition; 1 to <see cref="RoutingLimits.SlaDays"/>.</summary>
    /// <inheritdoc cref="WithinLocalDays" path="/param"/>
    public SlaTargetBuilder WithinBusinessDays(int days, Condition? when = null, CalendarId? on = null) => Add(_ => new SlaGoal { When = when, Calendar = on, BusinessDays = days });

    /// <summary>How many calendar days there are, for the work orders that meet a condition; 1 to <see cref="RoutingLimits.SlaDays"/>.</summary>
    /// <param name="days">How many.</param>
    /// <param name="when">The work orders it is for; null for all.</param>
    /// <param name="on">The calendar it counts by; null takes the target's, or the policy's.</param>
    public SlaTargetBuilder WithinLocalDays(int days, Condition? when = null, CalendarId? on = null) => Add(_ => new SlaGoal { When = when, Calendar = on, LocalDays = days });

    /// <summary>Until the instant promised to the customer, for the work orders that have one and meet a condition.</summary>
    public SlaTargetBuilder UntilPromised(Condition? when = null) => Add(_ => new SlaGoal { When = when, UntilPromised = true });

    /// <summary>A changed amount of time starts another cycle at zero. Default: what was spent is kept.</summary>
    public SlaTargetBuilder RestartsWhenChanged() => Set(_target with { RestartsWhenChanged = true });

    /// <summary>A reopening goes on with what was spent before. Default: it starts at zero.</summary>
    public SlaTargetBuilder ContinuesWhenReopened() => Set(_target with { ContinuesWhenReopened = true });

    /// <summary>Warns when this share of the time is spent, in percent, 1 to 99.</summary>
    public SlaTargetBuilder Warn(int atPercent, params IReadOnlyList<SlaAction> actions) => Warn(new SlaWarning { AtPercent = atPercent, Actions = actions });

    /// <summary>Warns when this much of the time is left; more than zero.</summary>
    public SlaTargetBuilder Warn(Duration beforeDue, params IReadOnlyList<SlaAction> actions) => Warn(new SlaWarning { BeforeDue = beforeDue, Actions = actions });

    /// <summary>What follows when it is missed, besides what was said before.</summary>
    public SlaTargetBuilder OnBreach(params IReadOnlyList<SlaAction> actions) => Set(_target with { OnBreach = [.. _target.OnBreach, .. actions] });

    internal SlaTarget Build(CalendarId? ofPolicy)
    {
        var calendar = _target.Calendar ?? ofPolicy;
        return _target with { Calendar = calendar, Goals = [.. _goals.Select(goal => goal(calendar))] };
    }

    private SlaTargetBuilder Warn(SlaWarning warning) => Set(_target with { Warnings = [.. _target.Warnings, warning] });

    private SlaTargetBuilder Add(Func<CalendarId?, SlaGoal> goal)
    {
        _goals.Add(goal);
        return this;
    }

    private SlaTargetBuilder Set(SlaTarget target)
    {
        _target = target;
        return this;
    }
}
