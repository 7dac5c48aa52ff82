namespace ChannelRouting.Engine;

/// <summary>Which agents got how much of a queue's work since an instant; changed only when an event is applied. It has as many entries as agents served the queue meanwhile, or got work of it.</summary>
internal sealed class QueueLedger(Instant sinceAt)
{
    /// <summary>How many times its fair share an agent counts as at most.</summary>
    private const int MostTimes = 1_000;

    private const long One = 1_000_000;

    private SortedDictionary<AgentId, AgentTally> _tallies = [];

    public Instant SinceAt { get; private set; } = sinceAt;

    public long AssignmentCount { get; private set; }

    /// <summary>By agent.</summary>
    public IReadOnlyDictionary<AgentId, AgentTally> Tallies => _tallies;

    public AgentTally TallyOf(AgentId agent)
    {
        if (!_tallies.TryGetValue(agent, out var tally)) _tallies.Add(agent, tally = new AgentTally());
        return tally;
    }

    public void CountAssignment(AgentTally tally, long units)
    {
        AssignmentCount++;
        tally.AssignmentCount++;
        tally.Units += units;
    }

    public void BeginAnew(Instant at)
    {
        var tallies = new SortedDictionary<AgentId, AgentTally>();
        foreach (var (agent, tally) in _tallies)
            if (tally.BegunAnew(at) is { } begun) tallies.Add(agent, begun);
        (SinceAt, AssignmentCount, _tallies) = (at, 0, tallies);
    }

    /// <summary>The time that all agents together were available, in ticks.</summary>
    public Int128 AvailableTicksUntil(Instant at)
    {
        Int128 ticks = 0;
        foreach (var tally in _tallies.Values) ticks += tally.AvailableUntil(at).BclCompatibleTicks;
        return ticks;
    }

    /// <summary>(Σx)² / (n Σx²) of what each available agent got as a multiple of its fair share, all in millionths; null when there was nothing to share, or nobody to have it.</summary>
    public long? JainIndexUntil(Instant at)
    {
        var available = AvailableTicksUntil(at);
        if (AssignmentCount == 0 || available == 0) return null;
        Int128 count = 0, sum = 0, squares = 0;
        foreach (var tally in _tallies.Values)
        {
            var ticks = tally.AvailableUntil(at).BclCompatibleTicks;
            if (ticks == 0) continue;
            var times = Int128.Min(MostTimes * One, tally.AssignmentCount * available * One / ((Int128)AssignmentCount * ticks));
            (count, sum, squares) = (count + 1, sum + times, squares + (times * times));
        }

        return squares == 0 ? null : (long)(sum * sum * One / (count * squares));
    }
}
