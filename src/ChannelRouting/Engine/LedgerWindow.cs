namespace ChannelRouting.Engine;

/// <summary>What a ledger shows of a stretch of time: which agents got how much of the queue's work.</summary>
/// <param name="sinceAt">From when on.</param>
/// <param name="untilAt">Until when; not included.</param>
internal sealed class LedgerWindow(Instant sinceAt, Instant untilAt)
{
    /// <summary>How many times its fair share an agent counts as at most.</summary>
    private const int MostTimes = 1_000;

    private const long One = 1_000_000;

    private readonly List<(AgentId Agent, AgentFigures Figures)> _agents = [];

    public Instant SinceAt { get; } = sinceAt;

    public Instant UntilAt { get; } = untilAt;

    public long AssignmentCount { get; private set; }

    /// <summary>The time that all agents together were available, in ticks.</summary>
    public Int128 AvailableTicks { get; private set; }

    /// <summary>By id.</summary>
    public IReadOnlyList<(AgentId Agent, AgentFigures Figures)> Agents => _agents;

    public static LedgerWindow OfNoTime(Instant at) => new(at, at);

    /// <summary>Windows that follow each other, taken together.</summary>
    public static LedgerWindow Of(IReadOnlyList<LedgerWindow> windows)
    {
        if (windows.Count == 1) return windows[0];
        var sums = new SortedDictionary<AgentId, AgentFigures>();
        foreach (var (agent, figures) in windows.SelectMany(window => window.Agents))
        {
            if (!sums.TryGetValue(agent, out var sum)) sums.Add(agent, sum = new AgentFigures());
            sum.Add(figures);
        }

        var together = new LedgerWindow(windows[0].SinceAt, windows[^1].UntilAt);
        foreach (var (agent, sum) in sums) together.Add(agent, sum);
        return together;
    }

    /// <summary>The same without agents who had neither work nor time.</summary>
    public LedgerWindow WithoutIdleAgents()
    {
        _agents.RemoveAll(entry => entry.Figures.IsNothing);
        _agents.TrimExcess();
        return this;
    }

    /// <summary>Adds an agent; they come by id.</summary>
    public void Add(AgentId agent, AgentFigures figures)
    {
        _agents.Add((agent, figures));
        AssignmentCount += figures.AssignmentCount;
        AvailableTicks += figures.AvailableTime.BclCompatibleTicks;
    }

    /// <summary>(Σx)² / (n Σx²) of what each available agent got as a multiple of its fair share, all in millionths; null when there was nothing to share, or nobody to have it.</summary>
    public long? FindJainIndex()
    {
        if (AssignmentCount == 0 || AvailableTicks == 0) return null;
        Int128 count = 0, sum = 0, squares = 0;
        foreach (var (_, figures) in _agents)
        {
            var ticks = figures.AvailableTime.BclCompatibleTicks;
            if (ticks == 0) continue;
            var times = Int128.Min(MostTimes * One, figures.AssignmentCount * AvailableTicks * One / ((Int128)AssignmentCount * ticks));
            (count, sum, squares) = (count + 1, sum + times, squares + (times * times));
        }

        return squares == 0 ? null : (long)(sum * sum * One / (count * squares));
    }
}
