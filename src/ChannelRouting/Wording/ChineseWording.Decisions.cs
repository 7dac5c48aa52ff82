namespace ChannelRouting.Wording;

/// <content>How matching decided.</content>
internal sealed partial class ChineseWording
{
    protected override string? SentenceOn(DecisionRecord decision)
    {
        var next = decision.DecidedBy is { } term ? $"，按{(decision.Candidates[1].BehindByRule is { } rule ? Word(rule) : Word(term))}先于“{decision.Candidates[1].Agent}”" : "";
        return $"队列“{decision.Queue}”的工单“{decision.WorkOrder}”已{(decision.IsOffer ? "派给" : "分配给")}坐席“{decision.Agent}”{(decision.IsByCode ? "，由代码选出" : next)}；可以接的坐席有 {decision.CandidateCount} 名。";
    }

    private static string? WordOf(DecidingTerm term) => term switch
    {
        DecidingTerm.Rank => "队列次序",
        DecidingTerm.MaxShare => "份额上限",
        DecidingTerm.PreferredAgent => "指定偏好",
        DecidingTerm.Affinity => "熟客关系",
        DecidingTerm.Awaited => "等待名单的次序",
        DecidingTerm.Wishes => "工单的期望",
        DecidingTerm.PreferBelow => "手上工单较少",
        DecidingTerm.AgentRule => "队列规则",
        DecidingTerm.LastServed => "最久未派",
        _ => null,
    };

    private static string? WordOf(AgentRule rule) => rule switch
    {
        AgentRule.LeastLoaded => "负载最低",
        AgentRule.LongestIdle => "空闲最久",
        AgentRule.RoundRobin => "轮流",
        AgentRule.MostFreeUnits => "剩余容量最多",
        AgentRule.MostLoaded => "负载最高",
        AgentRule.BestSkilled => "技能最好",
        AgentRule.FewestSkills => "技能最少",
        AgentRule.Balanced => "得分较高",
        _ => null,
    };
}
