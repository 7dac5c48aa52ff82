namespace ChannelRouting;

/// <summary>One promise: from when to when, what does not count, and how much time it allows.</summary>
/// <remarks>
/// <para>
/// Its clock starts at the start moment and stops at the next stop moment; a start moment after that starts another cycle. Completing the work stops every clock that has
/// not stopped, but those that stop at closing. Start and stop may be one moment: each then ends a cycle and starts the next.
/// </para>
/// <para>What is null is as <see cref="Kind"/> says. Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record SlaTarget
{
    /// <summary>Which promise, such as resolution or time-to-assign.</summary>
    public required SlaTargetId Id { get; init; }

    /// <summary>What sort of promise; null means <see cref="SlaTargetKind.Resolution"/>.</summary>
    public SlaTargetKind? Kind { get; init; }

    /// <summary>The role that answers for it, an open word; null when nobody is named. At most <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? Role { get; init; }

    /// <summary>The calendar of goals in open time, business days or local days that name none; null where no goal needs one.</summary>
    public CalendarId? Calendar { get; init; }

    /// <summary>What starts its clock; anything but <see cref="SlaMoment.Closed"/>. Default: by its kind.</summary>
    public SlaMoment? Starts { get; init; }

    /// <summary>What stops its clock; anything but <see cref="SlaMoment.Submitted"/>. Default: by its kind.</summary>
    public SlaMoment? Stops { get; init; }

    /// <summary>Whether a start moment while the clock runs cancels its cycle and starts another at zero; false: the clock runs on. Default: by its kind.</summary>
    public bool? StartsAnew { get; init; }

    /// <summary>Statuses in which its clock pauses; an empty list is none. Default: by its kind.</summary>
    public IReadOnlyList<WorkOrderStatus>? PausesIn { get; init => field = value is null ? null : ValueList<WorkOrderStatus>.Copy(value); }

    /// <summary>
    /// When its clock pauses besides, such as while a field says that another party works on it. Null: never; work that an internal party does counts.
    /// </summary>
    public Condition? PausesWhen { get; init; }

    /// <summary>Tried in order: the first that applies says how much time there is; without one the promise is not made.</summary>
    public required IReadOnlyList<SlaGoal> Goals { get; init => field = ValueList<SlaGoal>.Copy(value); }

    /// <summary>Whether a changed amount of time or measure cancels the cycle that runs and starts another at zero; null means false: what was spent is kept.</summary>
    public bool? RestartsWhenChanged { get; init; }

    /// <summary>Whether the first cycle after a reopening goes on with what the last one before it had spent; null means false: it starts at zero.</summary>
    public bool? ContinuesWhenReopened { get; init; }

    /// <summary>When it is in danger, and what follows; at most <see cref="RoutingLimits.WarningsPerTarget"/>, each point once. Default: never.</summary>
    public IReadOnlyList<SlaWarning> Warnings { get; init => field = ValueList<SlaWarning>.Copy(value); } = ValueList<SlaWarning>.Empty;

    /// <summary>What follows when it is missed, besides the event; at most <see cref="RoutingLimits.ActionsAtOnce"/>. Default: nothing.</summary>
    public IReadOnlyList<SlaAction> OnBreach { get; init => field = ValueList<SlaAction>.Copy(value); } = ValueList<SlaAction>.Empty;
}
