namespace ChannelRouting.Engine;

/// <summary>What a ledger shows of a stretch of time: which agents got how much of the queue's work.</summary>
/// <param name="sinceAt">From when on.</param>
/// <param name="untilAt">Until when; not included.</param>
internal sealed class LedgerWindow(Instant sinceAt, Instant untilAt)
{
    /// <summary>How many times its fair share an agent counts as at most.</summary>
    private const int MostTimes = 1_000;

    private const long One = 1_000_000;

    private readonly SortedDictionary<AgentId, AgentFigures> _agents = [];

    public Instant SinceAt { get; } = sinceAt;

    public Instant UntilAt { get; } = untilAt;

    public long AssignmentCount { get; private set; }

    /// <summary>The time that all agents together were available, in ticks.</summary>
    public Int128 AvailableTicks { get; private set; }

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<AgentId, AgentFigures> Agents => _agents;

    public void Add(AgentId agent, AgentFigures figures)
    {
        _agents.Add(agent, figures);
        AssignmentCount += figures.AssignmentCount;
        AvailableTicks += figures.AvailableTime.BclCompatibleTicks;
    }

    /// <summary>(Σx)² / (n Σx²) of what each available agent got as a multiple of its fair share, all in millionths; null when there was nothing to share, or nobody to have it.</summary>
    public long? FindJainIndex()
    {
        if (AssignmentCount == 0 || AvailableTicks == 0) return null;
        Int128 count = 0, sum = 0, squares = 0;
        foreach (var figures in _agents.Values)
        {
            var ticks = figures.AvailableTime.BclCompatibleTicks;
            if (ticks == 0) continue;
            var times = Int128.Min(MostTimes * One, figures.AssignmentCount * AvailableTicks * One / ((Int128)AssignmentCount * ticks));
            (count, sum, squares) = (count + 1, sum + times, squares + (times * times));
        }

        return squares == 0 ? null : (long)(sum * sum * One / (count * squares));
    }
}
