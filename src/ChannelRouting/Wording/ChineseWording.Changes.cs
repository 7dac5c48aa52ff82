namespace ChannelRouting.Wording;

/// <content>Why work waits, and what would bring it to an agent.</content>
internal sealed partial class ChineseWording
{
    protected override string? SentenceOn(WorkOrderPreview preview)
    {
        if (preview.WorkOrder is not { } order) return "该工单将被拒绝。";
        AgentId[] agents = order.Agent is { } agent ? [agent] : [.. order.Offers.Select(offer => offer.Agent)];
        return $"该工单将进入队列“{order.Queue}”，状态为{Word(order.Status)}{Listed("，坐席为", agents, "")}；{preview.AgentCount} 名坐席中有 {preview.CandidateCount} 名可以接。";
    }

    protected override string? SentenceOn(WorkOrderExplanation explanation)
    {
        var order = explanation.WorkOrder;
        var where = explanation.PlaceInLine is { } place ? $"在队列“{order.Queue}”中排第 {place} 位，共 {explanation.LineLength} 张" : "不在排队";
        return $"工单“{order.Id}”的状态为{Word(order.Status)}{(order.Agent is { } agent ? $"，由“{agent}”处理" : "")}，{where}。";
    }

    protected override string? SentenceOn(ObstacleGroup group) =>
        $"{group.AgentCount} 名坐席（{Listed("", group.Agents, group.Agents.Count < group.AgentCount ? "等" : "")}）：{string.Join("、", group.Kinds.Select(kind => Word(kind)))}。";

    protected override string? SentenceOn(RoutingChange change)
    {
        var gets = $"则派给坐席“{change.GoesTo}”";
        return change.Kind switch
        {
            RoutingChangeKind.AgentAdded => $"如果队列“{change.Queue}”再有一名{Had(change.Skills)}坐席上班，{(change.GoesTo is null ? "则派给该坐席" : gets)}。",
            RoutingChangeKind.AgentAvailable => $"如果坐席“{change.Agent}”可接单，{gets}。",
            RoutingChangeKind.ShiftStarted => $"如果坐席“{change.Agent}”的班次开始，{gets}。",
            RoutingChangeKind.ChannelTaken => $"如果坐席“{change.Agent}”接渠道“{change.Channel}”的新工单，{gets}。",
            RoutingChangeKind.QueueServed => $"如果坐席“{change.Agent}”服务队列“{change.Queue}”，{gets}。",
            RoutingChangeKind.CapacityRaised => $"如果坐席“{change.Agent}”有 {change.Limit} 个单位，{gets}。",
            RoutingChangeKind.RequirementDropped => $"如果工单不要求{Asked(change.Requirement)}，{gets}。",
            RoutingChangeKind.ExclusionLifted => $"如果工单不排除坐席“{change.Agent}”，{gets}。",
            RoutingChangeKind.WaitEnded => $"如果工单不再等待特定坐席，{gets}。",
            RoutingChangeKind.ChannelCapRaised => $"如果渠道“{change.Channel}”的上限为 {change.Limit}，{gets}。",
            RoutingChangeKind.QueueCapRaised => $"如果队列“{change.Queue}”的上限为 {change.Limit}，{gets}。",
            RoutingChangeKind.OfferCapRaised => $"如果每名坐席可有 {change.Limit} 个待应答派单，{gets}。",
            RoutingChangeKind.ReserveLifted => $"如果不为队列“{change.Queue}”保留坐席，{gets}。",
            _ => null,
        };
    }

    protected override string? SentenceOn(UpcomingChange upcoming) => upcoming.Kind switch
    {
        UpcomingChangeKind.Start => $"工单在 {TextOf(upcoming.At)} 开始排队。",
        UpcomingChangeKind.OfferExpiry => $"给“{upcoming.Agent}”的派单在 {TextOf(upcoming.At)} 到期。",
        UpcomingChangeKind.WaitEnd => $"工单等待特定坐席到 {TextOf(upcoming.At)} 为止。",
        UpcomingChangeKind.DelayEnd => $"下一段延迟在 {TextOf(upcoming.At)} 结束。",
        UpcomingChangeKind.StepEnd => $"队列的下一步从 {TextOf(upcoming.At)} 开始。",
        UpcomingChangeKind.HeadRoomEnd => $"坐席“{upcoming.Agent}”为它预留容量到 {TextOf(upcoming.At)} 为止。",
        UpcomingChangeKind.CoolDownEnd => $"坐席“{upcoming.Agent}”从 {TextOf(upcoming.At)} 起可以再次派单。",
        _ => null,
    };

    private static string? WordOf(ObstacleKind kind) => kind switch
    {
        ObstacleKind.NotInLine => "工单不在排队",
        ObstacleKind.OfferedToOthers => "已派给别人",
        ObstacleKind.OffersSpent => "派出次数已满",
        ObstacleKind.OfferedAlready => "已有此派单",
        ObstacleKind.WaitsForOthers => "工单在等别人",
        ObstacleKind.DelayNotOver => "延迟未到",
        ObstacleKind.Excluded => "被排除",
        ObstacleKind.Refused => "拒绝过",
        ObstacleKind.NotAvailable => "不可接单",
        ObstacleKind.OffShift => "不在班次内",
        ObstacleKind.ChannelOff => "不接该渠道",
        ObstacleKind.NotInQueue => "不服务该队列",
        ObstacleKind.SkillLacking => "缺少技能",
        ObstacleKind.UnitsLacking => "容量不足",
        ObstacleKind.ChannelCapReached => "达到渠道上限",
        ObstacleKind.QueueCapReached => "达到队列上限",
        ObstacleKind.ChannelsDoNotMix => "手上的工单不能同时处理",
        ObstacleKind.OfferCapReached => "达到派单上限",
        ObstacleKind.AssignmentPause => "暂时派满",
        ObstacleKind.RoomHeld => "为别的工单预留",
        ObstacleKind.KeptFree => "被保留",
        _ => null,
    };

    private static string Had(IReadOnlyList<SkillLevel> skills) => skills.Count == 0 ? "" : string.Join("、", skills.Select(skill => $"技能“{skill.Skill}”达到 {skill.Level} 级")) + "的";
}
