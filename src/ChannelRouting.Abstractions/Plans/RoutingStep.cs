namespace ChannelRouting;

/// <summary>A stage of the search for an agent: what is given up when work of the queue enters it, on top of what the steps before gave up, and how long it lasts.</summary>
/// <remarks>
/// Time counts while the work is queued or offered, from the instant the step is entered; suspended time does not count. What is given up stays a wish: an agent who has it goes first. Excluded
/// skills, cool-downs and refusals are never given up. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record RoutingStep
{
    /// <summary>How long until the next step, or after the last one until <see cref="WorkQueue.AfterSteps"/>; the step holds on [entered, entered + this). More than zero.</summary>
    public required Duration Lasts { get; init; }

    /// <summary>The calendar whose open time counts; null: elapsed time.</summary>
    public CalendarId? Calendar { get; init; }

    /// <summary>Skills that become wishes; an empty list means all. Null: none.</summary>
    public IReadOnlyList<SkillId>? RelaxSkills { get; init => field = value is null ? null : ValueList<SkillId>.Copy(value); }

    /// <summary>By how many levels less will do in skills that must be had, 1 or more; the level as it was becomes a wish. Null: none.</summary>
    public int? LowerLevelsBy { get; init; }

    /// <summary>Queues whose agents may have it too, from now on; those of its own queue go first.</summary>
    public IReadOnlyList<QueueId> AlsoServedBy { get; init => field = ValueList<QueueId>.Copy(value); } = ValueList<QueueId>.Empty;

    /// <summary>By how many bands it is raised, 1 or more, at most to the first. <see cref="WorkOrderBoosted"/>. Null: not raised.</summary>
    public int? RaiseBands { get; init; }

    /// <summary>A role the host is to tell. <see cref="RoleNotified"/>. Null: nobody.</summary>
    public string? NotifyRole { get; init; }

    /// <summary>Whether the next step follows at once when, at the instant this one is entered, nobody who takes work could serve it, room aside. Null means false.</summary>
    public bool? SkipsWhenNobodyIsThere { get; init; }
}
