namespace ChannelRouting;

/// <summary>What follows when a promise is in danger or missed: exactly one thing.</summary>
/// <remarks>
/// <para>
/// Actions are taken in their order, by the rules of the plan, right after the warning or breach and before matching. One that cannot be, such as a move of work
/// that is done, or that changes nothing, is passed over. Each kind is bounded for a work order, so that actions never go round in circles.
/// </para>
/// <para><see cref="Then"/> makes them in few words. Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record SlaAction
{
    /// <summary>The work orders it is for, as they are by then; null is for all.</summary>
    public Condition? When { get; init; }

    /// <summary>Tells a role, an open word, by <see cref="RoleNotified"/>: the host acts on it. 1 to <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? NotifyRole { get; init; }

    /// <summary>Raises the work order so many bands in line, 1 or more, up to the first; its priority and its promises stay. <see cref="WorkOrderBoosted"/>.</summary>
    public int? RaiseBands { get; init; }

    /// <summary>Widens routing: it no longer needs these skills; an empty list drops all. <see cref="WorkOrderWidened"/>.</summary>
    public IReadOnlyList<SkillId>? DropSkills { get; init => field = value is null ? null : ValueList<SkillId>.Copy(value); }

    /// <summary>
    /// Moves it to the line of another queue, out of an agent's hands too. Moves and reclassifications together at most <see cref="RoutingLimits.MovesByRulePerWorkOrder"/> times.
    /// <see cref="WorkOrderTransferred"/>.
    /// </summary>
    public QueueId? MoveTo { get; init; }

    /// <summary>Escalates it to this level, 1 to <see cref="RoutingLimits.EscalationLevels"/>, unless it has that already. <see cref="WorkOrderEscalated"/>.</summary>
    public int? EscalateTo { get; init; }

    /// <summary>
    /// Takes it back from the agent who works on it, at most so many times from its submission or reopening, 1 or more; that agent does not get it again by
    /// matching before its next shift. <see cref="WorkOrderTakenBack"/>.
    /// </summary>
    public int? TakeBackAtMost { get; init; }

    /// <summary>
    /// True: the current plan's rules run over it again, as by <see cref="UpdateWorkOrder.Reclassifies"/>, whatever its status. Where they say what they
    /// said, and it has that plan, there is no event. Moves and this together at most <see cref="RoutingLimits.MovesByRulePerWorkOrder"/> times. False is
    /// as null. <see cref="WorkOrderReclassified"/>.
    /// </summary>
    public bool? Reclassifies { get; init; }
}
