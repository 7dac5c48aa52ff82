namespace ChannelRouting;

/// <summary>One promise: from when to when, what does not count, and how much time it allows.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SlaTarget
{
    /// <summary>Which promise, such as resolution or time-to-assign.</summary>
    public required SlaTargetId Id { get; init; }

    /// <summary>The calendar of goals in open time, business days or local days; null where no goal needs one.</summary>
    public CalendarId? Calendar { get; init; }

    /// <summary>What starts its clock. Default: <see cref="SlaMoment.Submitted"/>.</summary>
    public SlaMoment? Starts { get; init; }

    /// <summary>What stops its clock. Default: <see cref="SlaMoment.Completed"/>.</summary>
    public SlaMoment? Stops { get; init; }

    /// <summary>Statuses in which its clock pauses; null means waiting and suspended, an empty list none.</summary>
    public IReadOnlyList<WorkOrderStatus>? PausesIn { get; init => field = value is null ? null : ValueList<WorkOrderStatus>.Copy(value); }

    /// <summary>Tried in order: the first that applies says how much time there is; without one the promise is not made.</summary>
    public required IReadOnlyList<SlaGoal> Goals { get; init => field = ValueList<SlaGoal>.Copy(value); }
}
