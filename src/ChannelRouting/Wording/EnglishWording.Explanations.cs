namespace ChannelRouting.Wording;

internal sealed partial class EnglishWording
{
    protected override string? SentenceOn(AgentEligibility eligibility) => eligibility.IsEligible
        ? $"Nothing keeps agent '{eligibility.Agent}' from work order '{eligibility.WorkOrder}'."
        : $"Agent '{eligibility.Agent}' does not get work order '{eligibility.WorkOrder}' now.";

    protected override string? SentenceOn(Obstacle obstacle) => obstacle.Kind switch
    {
        ObstacleKind.NotInLine => $"The work order is {(obstacle.Status is { } status ? Word(status) : "not in line")}{Listed(" with ", obstacle.Agents)}{Until(obstacle)}.",
        ObstacleKind.OfferedToOthers => $"It is offered{Listed(" to ", obstacle.Agents)}, and to no more than {obstacle.Limit} at one time{Until(obstacle)}.",
        ObstacleKind.OffersSpent => $"It was offered {obstacle.Limit} times, as often as a work order may be.",
        ObstacleKind.OfferedAlready => $"The agent has an open offer of it{Until(obstacle)}.",
        ObstacleKind.WaitsForOthers => $"The work order waits{Listed(" for ", obstacle.Agents)}{Until(obstacle)}.",
        ObstacleKind.DelayNotOver => $"Work of queue '{obstacle.Queue}' comes to the agent after a delay, which is not over{Until(obstacle)}.",
        ObstacleKind.Excluded => "The work order excludes the agent.",
        ObstacleKind.Refused => $"The agent declined it, missed it or let it lie, and is not asked again {(obstacle.EndsAt is { } again ? $"before {TextOf(again)}" : "before its next shift")}.",
        ObstacleKind.NotAvailable => $"The agent is {(obstacle.Presence is { } presence ? Word(presence) : "not available")}{Until(obstacle)}.",
        ObstacleKind.OffShift => "The agent is off shift.",
        ObstacleKind.ChannelOff => $"The agent takes no new work of channel '{obstacle.Channel}'.",
        ObstacleKind.NotInQueue => $"The agent does not serve queue '{obstacle.Queue}'.",
        ObstacleKind.SkillLacking => $"It asks for {Asked(obstacle.Requirement)}; the agent has {(obstacle.Level is { } level ? $"level {level}" : "no such skill")}.",
        ObstacleKind.UnitsLacking => $"The agent would have {obstacle.Value} units in use; it has {obstacle.Limit}.",
        ObstacleKind.ChannelCapReached => $"The agent would have {obstacle.Value} of channel '{obstacle.Channel}'; the cap is {obstacle.Limit}.",
        ObstacleKind.QueueCapReached => $"The agent would have {obstacle.Value} of queue '{obstacle.Queue}'; the cap is {obstacle.Limit}.",
        ObstacleKind.ChannelsDoNotMix => $"The agent has {obstacle.Value} in hand beside which it has nothing of channel '{obstacle.Channel}'.",
        ObstacleKind.OfferCapReached => $"The agent would have {obstacle.Value} open offers; it may have {obstacle.Limit}.",
        ObstacleKind.AssignmentPause => $"The agent was given as much as the plan allows in a time{Until(obstacle)}.",
        ObstacleKind.RoomHeld => $"The agent holds its room for work order '{obstacle.WorkOrder}'{Until(obstacle)}.",
        ObstacleKind.KeptFree => $"The agent is kept free for queue '{obstacle.Queue}'.",
        _ => null,
    };

    private static string Until(Obstacle obstacle) => obstacle.EndsAt is { } end ? $", until {TextOf(end)}" : "";

    private static string Listed(string before, IReadOnlyList<AgentId> agents) => agents.Count == 0 ? "" : before + string.Join(", ", agents.Select(agent => $"'{agent}'"));

    private static string Asked(SkillRequirement? requirement) => requirement is not { } asked ? "a skill" : (asked.IsExcluded == true ? "no " : "") + $"skill '{asked.Skill}'" + (asked.AtLeast, asked.AtMost) switch
    {
        (null, null) => "",
        ({ } least, null) => $" from level {least}",
        (null, { } most) => $" up to level {most}",
        ({ } least, { } most) => $" of level {least} to {most}",
    };
}
