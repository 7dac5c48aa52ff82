namespace ChannelRouting.Wording;

/// <content>Why work waits, and what would bring it to an agent.</content>
internal sealed partial class EnglishWording
{
    protected override string? SentenceOn(WorkOrderPreview preview)
    {
        if (preview.WorkOrder is not { } order) return "The work order would be refused.";
        var who = order.Agent is { } agent ? $" with '{agent}'" : Listed(" to ", [.. order.Offers.Select(offer => offer.Agent)]);
        return $"The work order would be {Word(order.Status)}{who}, in queue '{order.Queue}'; {preview.CandidateCount} of {preview.AgentCount} agents may have it.";
    }

    protected override string? SentenceOn(WorkOrderExplanation explanation)
    {
        var order = explanation.WorkOrder;
        var where = explanation.PlaceInLine is { } place ? $"at place {place} of {explanation.LineLength} in the line of queue '{order.Queue}'" : "not in line";
        return $"Work order '{order.Id}' is {Word(order.Status)}{(order.Agent is { } agent ? $" with '{agent}'" : "")}, {where}.";
    }

    protected override string? SentenceOn(ObstacleGroup group)
    {
        var agents = group.Agents.Count < group.AgentCount ? Listed("", group.Agents) + " and others" : Listed("", group.Agents);
        return $"{group.AgentCount} {(group.AgentCount == 1 ? "agent" : "agents")} ({agents}): {string.Join(", ", group.Kinds.Select(kind => Word(kind)))}.";
    }

    protected override string? SentenceOn(RoutingChange change)
    {
        var gets = $"agent '{change.GoesTo}' would get it";
        return change.Kind switch
        {
            RoutingChangeKind.AgentAdded => $"If one more agent of queue '{change.Queue}'{Had(change.Skills)} were at work, {(change.GoesTo is null ? "that agent would get it" : gets)}.",
            RoutingChangeKind.AgentAvailable => $"If agent '{change.Agent}' were available, {gets}.",
            RoutingChangeKind.ShiftStarted => $"If the shift of agent '{change.Agent}' began, {gets}.",
            RoutingChangeKind.ChannelTaken => $"If agent '{change.Agent}' took new work of channel '{change.Channel}', {gets}.",
            RoutingChangeKind.QueueServed => $"If agent '{change.Agent}' served queue '{change.Queue}', {gets}.",
            RoutingChangeKind.CapacityRaised => $"If agent '{change.Agent}' had {change.Limit} units, {gets}.",
            RoutingChangeKind.RequirementDropped => $"If it did not ask for {Asked(change.Requirement)}, {gets}.",
            RoutingChangeKind.ExclusionLifted => $"If it did not exclude agent '{change.Agent}', {gets}.",
            RoutingChangeKind.WaitEnded => $"If it waited for no agent, {gets}.",
            RoutingChangeKind.ChannelCapRaised => $"If the cap of channel '{change.Channel}' were {change.Limit}, {gets}.",
            RoutingChangeKind.QueueCapRaised => $"If the cap of queue '{change.Queue}' were {change.Limit}, {gets}.",
            RoutingChangeKind.OfferCapRaised => $"If agents might have {change.Limit} open offers, {gets}.",
            RoutingChangeKind.ReserveLifted => $"If no agents were kept free for queue '{change.Queue}', {gets}.",
            _ => null,
        };
    }

    protected override string? SentenceOn(UpcomingChange upcoming) => upcoming.Kind switch
    {
        UpcomingChangeKind.Start => $"It gets in line at {TextOf(upcoming.At)}.",
        UpcomingChangeKind.OfferExpiry => $"The offer to '{upcoming.Agent}' expires at {TextOf(upcoming.At)}.",
        UpcomingChangeKind.WaitEnd => $"It waits for agents until {TextOf(upcoming.At)}.",
        UpcomingChangeKind.DelayEnd => $"The next delay is over at {TextOf(upcoming.At)}.",
        UpcomingChangeKind.StepEnd => $"The next step of its queue follows at {TextOf(upcoming.At)}.",
        UpcomingChangeKind.HeadRoomEnd => $"Agent '{upcoming.Agent}' holds room for it until {TextOf(upcoming.At)}.",
        UpcomingChangeKind.CoolDownEnd => $"Agent '{upcoming.Agent}' may be asked again from {TextOf(upcoming.At)}.",
        _ => null,
    };

    private static string? WordOf(ObstacleKind kind) => kind switch
    {
        ObstacleKind.NotInLine => "it is not in line",
        ObstacleKind.OfferedToOthers => "it is offered to others",
        ObstacleKind.OffersSpent => "it was offered too often",
        ObstacleKind.OfferedAlready => "offered it already",
        ObstacleKind.WaitsForOthers => "it waits for others",
        ObstacleKind.DelayNotOver => "delay not over",
        ObstacleKind.Excluded => "excluded",
        ObstacleKind.Refused => "refused it",
        ObstacleKind.NotAvailable => "not available",
        ObstacleKind.OffShift => "off shift",
        ObstacleKind.ChannelOff => "channel off",
        ObstacleKind.NotInQueue => "not in the queue",
        ObstacleKind.SkillLacking => "skill lacking",
        ObstacleKind.UnitsLacking => "units lacking",
        ObstacleKind.ChannelCapReached => "at the cap of the channel",
        ObstacleKind.QueueCapReached => "at the cap of the queue",
        ObstacleKind.ChannelsDoNotMix => "work in hand that does not mix",
        ObstacleKind.OfferCapReached => "at the cap of offers",
        ObstacleKind.AssignmentPause => "given enough for now",
        ObstacleKind.RoomHeld => "room held for other work",
        ObstacleKind.KeptFree => "kept free",
        _ => null,
    };

    private static string Had(IReadOnlyList<SkillLevel> skills) => skills.Count == 0 ? "" : " with " + string.Join(", ", skills.Select(skill => $"skill '{skill.Skill}' at level {skill.Level}"));
}
