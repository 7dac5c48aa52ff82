using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Planning;

namespace ChannelRouting.Explaining;

/// <summary>Which of the agents who may have a work order goes first, stated as matching decides, code of the host aside.</summary>
internal sealed class CandidateRanking : IComparer<AgentState>
{
    private const long One = 1_000_000;

    private readonly WorkOrderState _order;
    private readonly RoutingState _state;
    private readonly WorkQueue _queue;
    private readonly AgentRule[] _rules;
    private readonly List<AgentId> _preferred;
    private readonly List<AgentId> _tied;

    public CandidateRanking(WorkOrderState order, RoutingState state)
    {
        (_order, _state, _queue) = (order, state, state.Plan!.FindQueue(order.Queue)!);
        _rules = RuleDefaults.AgentRulesOf(_queue);
        _preferred = [.. order.Wishes.Preferred.Select(preferred => preferred.Agent)];
        _tied = [.. state.Plan.AffinityOf(order.Queue).Select(rule => state.FindTied(rule, order)).OfType<AgentState>().Select(agent => agent.Id)];
    }

    public int Compare(AgentState? x, AgentState? y) => Compare(x!, y!, out _, out _);

    /// <summary>The agents as they go, the first of them with what counted.</summary>
    public List<RankedCandidate> Rank(List<AgentState> agents, int atMost)
    {
        agents.Sort(this);
        var ranked = new List<RankedCandidate>();
        for (var i = 0; i < agents.Count && i < atMost; i++)
        {
            AgentRule? rule = null;
            DecidingTerm? term = null;
            if (i > 0 && Compare(agents[i - 1], agents[i], out var decided, out rule) != 0) term = decided;
            ranked.Add(Of(agents[i], term, rule));
        }

        return ranked;
    }

    private RankedCandidate Of(AgentState agent, DecidingTerm? behindBy, AgentRule? rule) => new()
    {
        Agent = agent.Id,
        Rank = agent.RankOf(_order),
        IsAtMaxShare = _state.IsAtShare(agent, _order.Queue),
        WishCount = WishesOf(agent),
        Scores = [.. _rules.Select(one => new CandidateScore { Rule = one, Value = ValueOf(agent, one) })],
        BehindBy = behindBy,
        BehindByRule = rule,
    };

    private int Compare(AgentState x, AgentState y, out DecidingTerm term, out AgentRule? rule)
    {
        rule = null;
        foreach (var (asked, difference) in Differences(x, y))
        {
            term = asked;
            if (difference != 0) return difference;
        }

        term = DecidingTerm.AgentRule;
        foreach (var asked in _rules)
        {
            rule = asked;
            if (Compare(x, y, asked) is var difference and not 0) return difference;
        }

        (term, rule) = (DecidingTerm.LastServed, null);
        return x.LastServedSequence.CompareTo(y.LastServedSequence);
    }

    private IEnumerable<(DecidingTerm Term, int Difference)> Differences(AgentState x, AgentState y)
    {
        yield return (DecidingTerm.Rank, x.RankOf(_order).CompareTo(y.RankOf(_order)));
        if (_order.WaitsFor is null) yield return (DecidingTerm.MaxShare, _state.IsAtShare(x, _order.Queue).CompareTo(_state.IsAtShare(y, _order.Queue)));
        yield return (DecidingTerm.PreferredAgent, PlaceIn(_preferred, x).CompareTo(PlaceIn(_preferred, y)));
        yield return (DecidingTerm.Affinity, PlaceIn(_tied, x).CompareTo(PlaceIn(_tied, y)));
        if (_order.WaitsFor is { } awaited) yield return (DecidingTerm.Awaited, Array.IndexOf(awaited, x).CompareTo(Array.IndexOf(awaited, y)));
        yield return (DecidingTerm.Wishes, WishesOf(y).CompareTo(WishesOf(x)));
        yield return (DecidingTerm.PreferBelow, IsBelow(y).CompareTo(IsBelow(x)));
    }

    private int Compare(AgentState x, AgentState y, AgentRule rule) => rule switch
    {
        AgentRule.LeastLoaded => CompareLoad(x, y),
        AgentRule.MostLoaded => CompareLoad(y, x),
        AgentRule.FewestSkills => ValueOf(x, rule).CompareTo(ValueOf(y, rule)),
        AgentRule.RoundRobin => x.LastServedSequence.CompareTo(y.LastServedSequence),
        AgentRule.Balanced when ValueOf(y, rule).CompareTo(ValueOf(x, rule)) is var difference and not 0 => difference,
        AgentRule.Balanced or AgentRule.LongestIdle => x.IdleSinceAt.CompareTo(y.IdleSinceAt),
        _ => ValueOf(y, rule).CompareTo(ValueOf(x, rule)),
    };

    private static int CompareLoad(AgentState x, AgentState y) => (UsedUnits(x) * y.CapacityUnits).CompareTo(UsedUnits(y) * x.CapacityUnits);

    private long ValueOf(AgentState agent, AgentRule rule) => rule switch
    {
        AgentRule.LeastLoaded or AgentRule.MostLoaded => UsedUnits(agent) * One / agent.CapacityUnits,
        AgentRule.MostFreeUnits => agent.CapacityUnits - UsedUnits(agent),
        AgentRule.BestSkilled => Asked.Sum(requirement => (long)(agent.LevelOf(requirement.Skill) ?? 0)),
        AgentRule.FewestSkills => agent.SkillCount,
        AgentRule.LongestIdle => (_state.LastInstant - agent.IdleSinceAt).BclCompatibleTicks,
        AgentRule.Balanced => ScoreOf(agent),
        _ => agent.LastServedSequence,
    };

    private long ScoreOf(AgentState agent)
    {
        var scores = _state.Plan!.BalanceScores;
        var levels = Asked.Sum(requirement => (long)Math.Clamp(agent.LevelOf(requirement.Skill) ?? 0, 0, BalanceScores.TopLevel));
        return scores.OfAgent(levels, Asked.Count(), agent.SkillCount, UsedUnits(agent), agent.CapacityUnits) + scores.OfIdleTime((_state.LastInstant - agent.IdleSinceAt).BclCompatibleTicks);
    }

    private IEnumerable<SkillRequirement> Asked => _order.Requirements.Where(requirement => requirement.IsExcluded != true);

    private int WishesOf(AgentState agent) =>
        _order.Requirements.Count(requirement => requirement.IsPreferred == true && agent.Satisfies(requirement)) + (_order.AlsoServedBy.Count > 0 && agent.Serves(_order.Queue) ? 1 : 0);

    private bool IsBelow(AgentState agent) => _queue.PreferBelow is { } number && agent.CountUnder(_state.Plan!.Preferences.InHand) < number;

    /// <summary>Room held counts as in use; who has more than its capacity counts as one unit past full.</summary>
    private static long UsedUnits(AgentState agent) => Math.Min(agent.UsedUnits + agent.HeldUnits, agent.CapacityUnits + 1L);

    /// <summary>Behind all others when it is not among them.</summary>
    private static int PlaceIn(List<AgentId> agents, AgentState agent) => agents.IndexOf(agent.Id) is var place and >= 0 ? place : int.MaxValue;
}
