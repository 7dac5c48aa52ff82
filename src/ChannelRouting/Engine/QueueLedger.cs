using ChannelRouting.Matching;
using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <summary>
/// Which agents got how much of a queue's work in the window that runs and in some before, and who of them has its most; changed only when an event is applied. A window has as many entries as agents serve the queue, or got work
/// of it meanwhile; one that is over, as many as had any work or time.
/// </summary>
/// <remarks>
/// Windows follow each other without a gap, but one is closed only when something of the next is counted: until then what stands here is of the one that is over.
/// Its share of the work marks an agent like a cap that it reached. As the work of all grows, so does the most that one may have, by at most one at a time; only when it does are those looked at who have their most, of
/// whom there are never more than 200 / percent.
/// </remarks>
internal sealed class QueueLedger(QueueId queue, Instant sinceAt, IMatcher matcher)
{
    private IMatcher _matcher = matcher;
    private SortedDictionary<AgentId, AgentTally> _tallies = [];
    private List<AgentTally> _atShare = [];
    private Queue<LedgerWindow> _kept = new();
    private FairnessPolicy _policy = new();
    private int _shareCap;

    public QueueId Queue { get; } = queue;

    public Instant SinceAt { get; private set; } = sinceAt;

    public long AssignmentCount { get; private set; }

    /// <summary>By agent.</summary>
    public IReadOnlyDictionary<AgentId, AgentTally> Tallies => _tallies;

    /// <summary>Windows that are over, oldest first, as many as the policy says at most.</summary>
    public IReadOnlyCollection<LedgerWindow> Kept => _kept;

    /// <summary>With so many assignments an agent has its most: its free ones, or its part of all of them and the next one, whichever is more. Without end where shares are not capped.</summary>
    public long Most => _policy.MaxSharePercent is { } percent ? Math.Max(RuleDefaults.MaxShareAfterOf(_policy), (AssignmentCount + 1) * percent / 100) : long.MaxValue;

    /// <summary>Whether the window that is counted is over by an instant.</summary>
    public bool IsOver(Instant at) => _policy.Window is { } window && at - SinceAt >= window;

    private int KeptCount => _policy.KeptWindows ?? 0;

    public AgentTally TallyOf(AgentState agent)
    {
        if (!_tallies.TryGetValue(agent.Id, out var tally)) _tallies.Add(agent.Id, tally = new AgentTally(this, agent));
        return tally;
    }

    /// <summary>Goes on by a policy of a plan that was just applied, before matching begins anew. A window that is over by that ends now.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="shareCap">The number of the plan's cap by which agents who have their most are marked; no agent is, by now.</param>
    /// <param name="at">When.</param>
    public void Follow(FairnessPolicy policy, int shareCap, Instant at)
    {
        foreach (var tally in _atShare) tally.IsAtShare = false;
        _atShare.Clear();
        if (IsOver(at)) BeginAnew(LastEndBy(at), _policy.Window!.Value);
        (_policy, _shareCap) = (policy, shareCap);
        if (IsOver(at)) BeginAnew(at, at - SinceAt);
        while (_kept.Count > KeptCount) _kept.Dequeue();
        var most = Most;
        foreach (var tally in _tallies.Values)
            if (tally.Figures.AssignmentCount >= most) Mark(tally);
    }

    /// <summary>To be called before anything is counted.</summary>
    public void EndWindowBy(Instant at)
    {
        if (!IsOver(at)) return;
        BeginAnew(LastEndBy(at), _policy.Window!.Value);
        UnmarkBelow(long.MaxValue);
    }

    public void CountAssignment(AgentTally tally, long units)
    {
        var before = Most;
        AssignmentCount++;
        tally.Figures.AssignmentCount++;
        tally.Figures.Units += units;
        var most = Most;
        if (most > before) UnmarkBelow(most);
        if (tally.IsAtShare || tally.Figures.AssignmentCount < most) return;
        Mark(tally);
        _matcher.Update(tally.Agent);
    }

    /// <summary>The window that runs at an instant, up to that.</summary>
    public LedgerWindow WindowAt(Instant at) => IsOver(at) ? Quiet(LastEndBy(at), at) : Counted(at);

    /// <summary>Since when it tells at an instant.</summary>
    public Instant KeptSinceAt(Instant at) => IsOver(at) ? WindowsAt(at)[0].SinceAt : _kept.TryPeek(out var first) ? first.SinceAt : SinceAt;

    /// <summary>All windows of which it tells at an instant, oldest first; the last is the one that runs.</summary>
    public List<LedgerWindow> WindowsAt(Instant at)
    {
        List<LedgerWindow> windows = [.. _kept];
        if (IsOver(at)) windows.AddRange(OverBy(LastEndBy(at), _policy.Window!.Value));
        return [.. windows.TakeLast(KeptCount), WindowAt(at)];
    }

    /// <summary>When the last window ended that is over by an instant.</summary>
    private Instant LastEndBy(Instant at)
    {
        var ticks = _policy.Window!.Value.BclCompatibleTicks;
        return SinceAt.PlusTicks((at - SinceAt).BclCompatibleTicks / ticks * ticks);
    }

    /// <summary>The windows that are over by the end of the last of them, as many latest ones as are kept: first that which was counted, then those in which nothing was heard of any agent.</summary>
    private IEnumerable<LedgerWindow> OverBy(Instant end, Duration length)
    {
        var count = (end - SinceAt).BclCompatibleTicks / length.BclCompatibleTicks;
        for (var i = Math.Max(0, count - KeptCount); i < count; i++)
        {
            var since = SinceAt.PlusTicks(length.BclCompatibleTicks * i);
            yield return (i == 0 ? Counted(since + length) : Quiet(since, since + length)).WithoutIdleAgents();
        }
    }

    public QueueLedger Fork(StateFork fork, IMatcher matcher)
    {
        var copy = (QueueLedger)MemberwiseClone();
        (copy._matcher, copy._tallies, copy._kept) = (matcher, [], new Queue<LedgerWindow>(_kept));
        foreach (var (agent, tally) in _tallies) copy._tallies.Add(agent, tally.Fork(copy, fork));
        copy._atShare = [.. _atShare.Select(tally => copy._tallies[tally.Agent.Id])];
        return copy;
    }

    private LedgerWindow Counted(Instant until)
    {
        var window = new LedgerWindow(SinceAt, until);
        foreach (var (agent, tally) in _tallies) window.Add(agent, tally.FiguresUntil(until));
        return window;
    }

    private LedgerWindow Quiet(Instant since, Instant until)
    {
        var window = new LedgerWindow(since, until);
        foreach (var (agent, tally) in _tallies)
            if (tally.IsServing) window.Add(agent, tally.FiguresOf(until - since));
        return window;
    }

    private void BeginAnew(Instant at, Duration length)
    {
        foreach (var window in OverBy(at, length))
        {
            _kept.Enqueue(window);
            if (_kept.Count > KeptCount) _kept.Dequeue();
        }

        foreach (var agent in _tallies.Where(entry => !entry.Value.IsServing).Select(entry => entry.Key).ToArray()) _tallies.Remove(agent);
        foreach (var tally in _tallies.Values) tally.BeginAnew(at);
        (SinceAt, AssignmentCount) = (at, 0);
    }

    private void Mark(AgentTally tally)
    {
        tally.IsAtShare = true;
        tally.Agent.NoteShare(_shareCap, isReached: true);
        _atShare.Add(tally);
    }

    private void UnmarkBelow(long most)
    {
        for (var i = _atShare.Count - 1; i >= 0; i--)
        {
            var tally = _atShare[i];
            if (tally.Figures.AssignmentCount >= most) continue;
            _atShare.RemoveAt(i);
            tally.IsAtShare = false;
            tally.Agent.NoteShare(_shareCap, isReached: false);
            _matcher.Update(tally.Agent);
        }
    }
}
