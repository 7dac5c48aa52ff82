using ChannelRouting.Engine;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>Which agents got how much of a queue's work, and why not the same, as it stands at <see cref="LastInstant"/>; null when the queue is not in the plan or keeps no ledger.</summary>
    /// <exception cref="ArgumentException">The limit is out of its range.</exception>
    public FairnessReport? GetFairness(GetFairness query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > RoutingLimits.WorkOrdersPerPage)
            throw new ArgumentException($"GetFairness.Limit is {query.Limit}; give 1 to {RoutingLimits.WorkOrdersPerPage}.", nameof(query));
        if (_state.FindLedger(query.Queue) is not { } ledger) return null;
        var window = ledger.WindowAt(LastInstant);
        var page = window.Agents.Keys.Where(agent => query.After is not { } after || agent.CompareTo(after) > 0).Take(query.Limit + 1).ToList();
        var asked = _state.RequirementsIn(query.Queue);
        return new FairnessReport
        {
            Queue = query.Queue,
            SinceAt = window.SinceAt,
            UntilAt = window.UntilAt,
            AssignmentCount = window.AssignmentCount,
            JainIndexMillionths = window.FindJainIndex(),
            Agents = [.. page.Take(query.Limit).Select(agent => View(_state.FindAgent(agent)!, query.Queue, window, asked))],
            Next = page.Count > query.Limit ? new AgentId?(page[^2]) : null,
        };
    }

    private AgentShare View(AgentState agent, QueueId queue, LedgerWindow window, IReadOnlyList<SkillRequirement> asked)
    {
        var figures = window.Agents[agent.Id];
        return new AgentShare
        {
            Agent = agent.Id,
            AssignmentCount = figures.AssignmentCount,
            ByHandCount = figures.ByHandCount,
            ReturnedCount = figures.ReturnedCount,
            PreferredCount = figures.PreferredCount,
            OfferCount = figures.OfferCount,
            DeclineCount = figures.DeclineCount,
            MissCount = figures.MissCount,
            Units = figures.Units,
            AvailableTime = figures.AvailableTime,
            AwayTime = figures.AwayTime,
            ShareMillionths = ShareOf(figures.AssignmentCount, window.AssignmentCount),
            ExpectedShareMillionths = ShareOf(figures.AvailableTime.BclCompatibleTicks, window.AvailableTicks),
            Rank = agent.RankOf(queue),
            IsAtMaxShare = _state.IsAtShare(agent, queue),
            LackedSkills = [.. asked.Where(requirement => !agent.Satisfies(requirement)).Select(requirement => requirement.Skill).Distinct()],
        };
    }

    private static long? ShareOf(long part, Int128 whole) => whole == 0 ? null : (long)((Int128)part * 1_000_000 / whole);
}
