namespace ChannelRouting.Wording;

/// <content>How matching decided.</content>
internal sealed partial class EnglishWording
{
    protected override string? SentenceOn(DecisionRecord decision)
    {
        var next = decision.DecidedBy is { } term ? $", before agent '{decision.Candidates[1].Agent}' by {(decision.Candidates[1].BehindByRule is { } rule ? Word(rule) : Word(term))}" : "";
        return $"Work order '{decision.WorkOrder}' of queue '{decision.Queue}' {(decision.IsOffer ? "was offered to" : "went to")} agent '{decision.Agent}'{(decision.IsByCode ? ", whom code chose" : next)}; {decision.CandidateCount} {(decision.CandidateCount == 1 ? "agent" : "agents")} might have had it.";
    }

    private static string? WordOf(DecidingTerm term) => term switch
    {
        DecidingTerm.Rank => "the rank of the queue",
        DecidingTerm.MaxShare => "the cap on shares",
        DecidingTerm.PreferredAgent => "preference",
        DecidingTerm.Affinity => "affinity",
        DecidingTerm.Awaited => "the order of those waited for",
        DecidingTerm.Wishes => "the wishes of the work order",
        DecidingTerm.PreferBelow => "how little is in hand",
        DecidingTerm.AgentRule => "a rule of the queue",
        DecidingTerm.LastServed => "who was served least recently",
        _ => null,
    };

    private static string? WordOf(AgentRule rule) => rule switch
    {
        AgentRule.LeastLoaded => "the smallest load",
        AgentRule.LongestIdle => "the longest idle time",
        AgentRule.RoundRobin => "whose turn it is",
        AgentRule.MostFreeUnits => "the most free units",
        AgentRule.MostLoaded => "the largest load",
        AgentRule.BestSkilled => "the best skills",
        AgentRule.FewestSkills => "the fewest skills",
        AgentRule.Balanced => "the higher score",
        _ => null,
    };
}
