namespace ChannelRouting;

/// <summary>Kinds of reason for which matching does not give a work order to an agent now.</summary>
public enum ObstacleKind
{
    /// <summary>The work order is not in line: it is scheduled, in somebody's hands, waiting, or ended. <see cref="Obstacle.Status"/>; <see cref="Obstacle.Agents"/>: who has it; <see cref="Obstacle.EndsAt"/>: when a scheduled one gets in line.</summary>
    NotInLine,

    /// <summary>It is offered to as many at one time as its queue allows. <see cref="Obstacle.Agents"/>: to whom; <see cref="Obstacle.Limit"/>: how many that is; <see cref="Obstacle.EndsAt"/>: when the first of these offers expires.</summary>
    OfferedToOthers,

    /// <summary>It was offered as often as a work order may be. <see cref="Obstacle.Limit"/>: how often that is.</summary>
    OffersSpent,

    /// <summary>The agent has an open offer of it already. <see cref="Obstacle.EndsAt"/>: when that expires.</summary>
    OfferedAlready,

    /// <summary>It waits for other agents. <see cref="Obstacle.Agents"/>: for whom; <see cref="Obstacle.EndsAt"/>: until when at most.</summary>
    WaitsForOthers,

    /// <summary>It has not waited for as long as the delay of its queue with the agent says. <see cref="Obstacle.Queue"/>: whose delay is the shortest; <see cref="Obstacle.EndsAt"/>: when that is over, null while the work order does not wait.</summary>
    DelayNotOver,

    /// <summary>The work order excludes the agent.</summary>
    Excluded,

    /// <summary>The agent declined or missed it, or let it lie. <see cref="Obstacle.EndsAt"/>: when it may be asked again, null for not before its next shift.</summary>
    Refused,

    /// <summary>The agent is offline, away or draining. <see cref="Obstacle.Presence"/>; <see cref="Obstacle.EndsAt"/>: when it is available again by itself.</summary>
    NotAvailable,

    /// <summary>The agent's shift has not begun, or is over.</summary>
    OffShift,

    /// <summary>The agent takes no new work of the channel. <see cref="Obstacle.Channel"/>.</summary>
    ChannelOff,

    /// <summary>The agent serves none of the queues whose agents may have it. <see cref="Obstacle.Queue"/>: its own.</summary>
    NotInQueue,

    /// <summary>The agent does not satisfy a requirement. <see cref="Obstacle.Requirement"/>; <see cref="Obstacle.Level"/>: what it has, null for no such skill.</summary>
    SkillLacking,

    /// <summary>The agent lacks units. <see cref="Obstacle.Value"/>: those in use with the work order, but for work that it interrupts; <see cref="Obstacle.Limit"/>: those the agent has, 0 for who counts as full.</summary>
    UnitsLacking,

    /// <summary>The agent has as much work of the channel as it may. <see cref="Obstacle.Channel"/>; <see cref="Obstacle.Value"/>: how many there would be; <see cref="Obstacle.Limit"/>: how many there may be.</summary>
    ChannelCapReached,

    /// <summary>The agent has as much work of the queue as it may. <see cref="Obstacle.Queue"/>; <see cref="Obstacle.Value"/>: how many there would be; <see cref="Obstacle.Limit"/>: how many there may be.</summary>
    QueueCapReached,

    /// <summary>The agent has work in hand beside which it has none of the channel. <see cref="Obstacle.Channel"/>; <see cref="Obstacle.Value"/>: how many of these there are.</summary>
    ChannelsDoNotMix,

    /// <summary>The agent has as many open offers as it may. <see cref="Obstacle.Value"/>: how many there would be; <see cref="Obstacle.Limit"/>: how many there may be.</summary>
    OfferCapReached,

    /// <summary>Matching gave the agent as much as the plan allows in a time. <see cref="Obstacle.EndsAt"/>: when it is given more.</summary>
    AssignmentPause,

    /// <summary>The agent holds its room for another work order. <see cref="Obstacle.WorkOrder"/>: for which; <see cref="Obstacle.EndsAt"/>: until when at most.</summary>
    RoomHeld,

    /// <summary>The agent is kept free for work of a queue. <see cref="Obstacle.Queue"/>: of which.</summary>
    KeptFree,
}
