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
        var page = ledger.Tallies.Keys.Where(agent => query.After is not { } after || agent.CompareTo(after) > 0).Take(query.Limit + 1).ToList();
        var (available, asked) = (ledger.AvailableTicksUntil(LastInstant), _state.RequirementsIn(query.Queue));
        return new FairnessReport
        {
            Queue = query.Queue,
            SinceAt = ledger.SinceAt,
            UntilAt = LastInstant,
            AssignmentCount = ledger.AssignmentCount,
            JainIndexMillionths = ledger.JainIndexUntil(LastInstant),
            Agents = [.. page.Take(query.Limit).Select(agent => View(_state.FindAgent(agent)!, query.Queue, ledger, available, asked))],
            Next = page.Count > query.Limit ? new AgentId?(page[^2]) : null,
        };
    }

    private AgentShare View(AgentState agent, QueueId queue, QueueLedger ledger, Int128 available, IReadOnlyList<SkillRequirement> asked)
    {
        var tally = ledger.Tallies[agent.Id];
        var time = tally.AvailableUntil(LastInstant);
        return new AgentShare
        {
            Agent = agent.Id,
            AssignmentCount = tally.AssignmentCount,
            ByHandCount = tally.ByHandCount,
            ReturnedCount = tally.ReturnedCount,
            PreferredCount = tally.PreferredCount,
            OfferCount = tally.OfferCount,
            DeclineCount = tally.DeclineCount,
            MissCount = tally.MissCount,
            Units = tally.Units,
            AvailableTime = time,
            AwayTime = tally.AwayUntil(LastInstant),
            ShareMillionths = ShareOf(tally.AssignmentCount, ledger.AssignmentCount),
            ExpectedShareMillionths = ShareOf(time.BclCompatibleTicks, available),
            Rank = agent.RankOf(queue),
            LackedSkills = [.. asked.Where(requirement => !agent.Satisfies(requirement)).Select(requirement => requirement.Skill).Distinct()],
        };
    }

    private static long? ShareOf(long part, Int128 whole) => whole == 0 ? null : (long)((Int128)part * 1_000_000 / whole);
}
