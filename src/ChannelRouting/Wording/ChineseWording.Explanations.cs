namespace ChannelRouting.Wording;

internal sealed partial class ChineseWording
{
    protected override string? SentenceOn(AgentEligibility eligibility) => eligibility.IsEligible
        ? $"坐席“{eligibility.Agent}”可以接工单“{eligibility.WorkOrder}”。"
        : $"坐席“{eligibility.Agent}”现在接不到工单“{eligibility.WorkOrder}”。";

    protected override string? SentenceOn(Obstacle obstacle) => obstacle.Kind switch
    {
        ObstacleKind.NotInLine => $"工单状态为{(obstacle.Status is { } status ? Word(status) : "未排队")}{Listed("，由", obstacle.Agents, "处理")}{Until(obstacle)}。",
        ObstacleKind.OfferedToOthers => $"工单已派给{Listed("", obstacle.Agents, "")}，同时最多派给 {obstacle.Limit} 人{Until(obstacle)}。",
        ObstacleKind.OffersSpent => $"工单已派出 {obstacle.Limit} 次，达到上限。",
        ObstacleKind.OfferedAlready => $"该坐席已有此工单的待应答派单{Until(obstacle)}。",
        ObstacleKind.WaitsForOthers => $"工单在等待{Listed("", obstacle.Agents, "")}{Until(obstacle)}。",
        ObstacleKind.DelayNotOver => $"队列“{obstacle.Queue}”的工单要过一段时间才派给该坐席，时间未到{Until(obstacle)}。",
        ObstacleKind.Excluded => "工单排除了该坐席。",
        ObstacleKind.Refused => $"该坐席拒绝、错过或搁置过此工单，{(obstacle.EndsAt is { } again ? $"{TextOf(again)} 之前" : "下一班次之前")}不再派给它。",
        ObstacleKind.NotAvailable => $"该坐席{(obstacle.Presence is { } presence ? Word(presence) : "不空闲")}{Until(obstacle)}。",
        ObstacleKind.OffShift => "该坐席不在班次内。",
        ObstacleKind.ChannelOff => $"该坐席不接渠道“{obstacle.Channel}”的新工单。",
        ObstacleKind.NotInQueue => $"该坐席不服务队列“{obstacle.Queue}”。",
        ObstacleKind.SkillLacking => $"工单要求{Asked(obstacle.Requirement)}；该坐席{(obstacle.Level is { } level ? $"为 {level} 级" : "没有此技能")}。",
        ObstacleKind.UnitsLacking => $"该坐席将占用 {obstacle.Value} 个单位，容量为 {obstacle.Limit}。",
        ObstacleKind.ChannelCapReached => $"该坐席将有 {obstacle.Value} 张渠道“{obstacle.Channel}”的工单，上限为 {obstacle.Limit}。",
        ObstacleKind.QueueCapReached => $"该坐席将有 {obstacle.Value} 张队列“{obstacle.Queue}”的工单，上限为 {obstacle.Limit}。",
        ObstacleKind.ChannelsDoNotMix => $"该坐席手上有 {obstacle.Value} 张工单，不能与渠道“{obstacle.Channel}”同时处理。",
        ObstacleKind.OfferCapReached => $"该坐席将有 {obstacle.Value} 个待应答派单，上限为 {obstacle.Limit}。",
        ObstacleKind.AssignmentPause => $"该坐席在一段时间内已派满方案允许的数量{Until(obstacle)}。",
        ObstacleKind.RoomHeld => $"该坐席为工单“{obstacle.WorkOrder}”预留着容量{Until(obstacle)}。",
        ObstacleKind.KeptFree => $"该坐席为队列“{obstacle.Queue}”保留。",
        _ => null,
    };

    private static string Until(Obstacle obstacle) => obstacle.EndsAt is { } end ? $"，到 {TextOf(end)} 为止" : "";

    private static string Listed(string before, IReadOnlyList<AgentId> agents, string after) => agents.Count == 0 ? "" : before + string.Join("、", agents.Select(agent => $"“{agent}”")) + after;

    private static string Asked(SkillRequirement? requirement) => requirement is not { } asked ? "技能" : (asked.IsExcluded == true ? "没有" : "") + $"技能“{asked.Skill}”" + (asked.AtLeast, asked.AtMost) switch
    {
        (null, null) => "",
        ({ } least, null) => $"不低于 {least} 级",
        (null, { } most) => $"不高于 {most} 级",
        ({ } least, { } most) => $" {least} 至 {most} 级",
    };
}
