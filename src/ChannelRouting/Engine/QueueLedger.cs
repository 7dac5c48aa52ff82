using ChannelRouting.Matching;
using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <summary>
/// Which agents got how much of a queue's work in the window that runs, and who of them has its most; changed only when an event is applied. It has as many entries as agents serve the queue, or got work of it meanwhile.
/// </summary>
/// <remarks>
/// Windows follow each other without a gap, but one is closed only when something of the next is counted: until then what stands here is of the one that is over.
/// Its share of the work marks an agent like a cap that it reached. As the work of all grows, so does the most that one may have, by at most one at a time; only when it does are those looked at who have their most, of
/// whom there are never more than 200 / percent.
/// </remarks>
internal sealed class QueueLedger(Instant sinceAt, IMatcher matcher)
{
    private readonly SortedDictionary<AgentId, AgentTally> _tallies = [];
    private readonly List<AgentTally> _atShare = [];
    private FairnessPolicy _policy = new();
    private int _shareCap;

    public Instant SinceAt { get; private set; } = sinceAt;

    public long AssignmentCount { get; private set; }

    /// <summary>By agent.</summary>
    public IReadOnlyDictionary<AgentId, AgentTally> Tallies => _tallies;

    /// <summary>With so many assignments an agent has its most: its free ones, or its part of all of them and the next one, whichever is more. Without end where shares are not capped.</summary>
    public long Most => _policy.MaxSharePercent is { } percent ? Math.Max(RuleDefaults.MaxShareAfterOf(_policy), (AssignmentCount + 1) * percent / 100) : long.MaxValue;

    /// <summary>Whether the window that is counted is over by an instant.</summary>
    public bool IsOver(Instant at) => _policy.Window is { } window && at - SinceAt >= window;

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
        if (IsOver(at)) BeginAnew(LastEndBy(at));
        (_policy, _shareCap) = (policy, shareCap);
        if (IsOver(at)) BeginAnew(at);
        var most = Most;
        foreach (var tally in _tallies.Values)
            if (tally.Figures.AssignmentCount >= most) Mark(tally);
    }

    /// <summary>To be called before anything is counted.</summary>
    public void EndWindowBy(Instant at)
    {
        if (!IsOver(at)) return;
        BeginAnew(LastEndBy(at));
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
        matcher.Update(tally.Agent);
    }

    /// <summary>The window at an instant, up to that.</summary>
    public LedgerWindow WindowAt(Instant at)
    {
        var isOver = IsOver(at);
        var window = new LedgerWindow(isOver ? LastEndBy(at) : SinceAt, at);
        foreach (var (agent, tally) in _tallies)
            if (!isOver) window.Add(agent, tally.FiguresUntil(at));
            else if (tally.IsServing) window.Add(agent, tally.TimesIn(window.SinceAt, at));
        return window;
    }

    /// <summary>When the last window ended that is over by an instant.</summary>
    private Instant LastEndBy(Instant at)
    {
        var ticks = _policy.Window!.Value.BclCompatibleTicks;
        return SinceAt.PlusTicks((at - SinceAt).BclCompatibleTicks / ticks * ticks);
    }

    private void BeginAnew(Instant at)
    {
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
            matcher.Update(tally.Agent);
        }
    }
}
