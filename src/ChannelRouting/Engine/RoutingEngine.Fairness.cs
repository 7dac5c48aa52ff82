using ChannelRouting.Engine;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>
    /// Which agents got how much of a queue's work, and why not the same, as it stands at <see cref="LastInstant"/>; null when the queue is not in the plan or keeps no ledger. About an interval it costs a look at each agent in
    /// each window of it.
    /// </summary>
    /// <exception cref="ArgumentException">The limit is out of its range, or the interval ends before it begins, or with that.</exception>
    public FairnessReport? GetFairness(GetFairness query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > RoutingLimits.WorkOrdersPerPage)
            throw new ArgumentException($"GetFairness.Limit is {query.Limit}; give 1 to {RoutingLimits.WorkOrdersPerPage}.", nameof(query));
        if (query.SinceAt >= query.UntilAt) throw new ArgumentException($"GetFairness.UntilAt is {query.UntilAt}; give an instant after {query.SinceAt}.", nameof(query));
        if (_state.FindLedger(query.Queue) is not { } ledger) return null;
        var told = FindWindow(ledger, query);
        var window = told ?? LedgerWindow.OfNoTime(query.SinceAt ?? query.UntilAt!.Value);
        var page = window.Agents.Where(entry => query.After is not { } after || entry.Agent.CompareTo(after) > 0).Take(query.Limit + 1).ToList();
        var asked = _state.RequirementsIn(query.Queue);
        return new FairnessReport
        {
            Queue = query.Queue,
            SinceAt = window.SinceAt,
            UntilAt = window.UntilAt,
            KeptSinceAt = ledger.KeptSinceAt(LastInstant),
            IsWhole = told is not null && (query.SinceAt ?? window.SinceAt, query.UntilAt ?? window.UntilAt) == (window.SinceAt, window.UntilAt),
            AssignmentCount = window.AssignmentCount,
            JainIndexMillionths = window.FindJainIndex(),
            Agents = [.. page.Take(query.Limit).Select(entry => View(_state.FindAgent(entry.Agent)!, entry.Figures, window, query.Queue, asked))],
            Next = page.Count > query.Limit ? new AgentId?(page[^2].Agent) : null,
        };
    }

    /// <summary>What the ledger has of the time that is asked for, in whole windows; null when none lies in it.</summary>
    private LedgerWindow? FindWindow(QueueLedger ledger, GetFairness query)
    {
        if (query is { SinceAt: null, UntilAt: null }) return ledger.WindowAt(LastInstant);
        var windows = ledger.WindowsAt(LastInstant);
        if (query.UntilAt <= LastInstant) windows.RemoveAt(windows.Count - 1); // It counts work of that very instant.
        windows.RemoveAll(window => window.SinceAt < query.SinceAt || window.UntilAt > query.UntilAt);
        return windows.Count == 0 ? null : LedgerWindow.Of(windows);
    }

    private AgentShare View(AgentState agent, AgentFigures figures, LedgerWindow window, QueueId queue, IReadOnlyList<SkillRequirement> asked) => new()
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
        FullTime = figures.FullTime,
        AwayTime = figures.AwayTime,
        ShareMillionths = ShareOf(figures.AssignmentCount, window.AssignmentCount),
        ExpectedShareMillionths = ShareOf(figures.AvailableTime.BclCompatibleTicks, window.AvailableTicks),
        Rank = agent.RankOf(queue),
        IsAtMaxShare = _state.IsAtShare(agent, queue),
        LackedSkills = [.. asked.Where(requirement => !agent.Satisfies(requirement)).Select(requirement => requirement.Skill).Distinct()],
    };

    private static long? ShareOf(long part, Int128 whole) => whole == 0 ? null : (long)((Int128)part * 1_000_000 / whole);
}
