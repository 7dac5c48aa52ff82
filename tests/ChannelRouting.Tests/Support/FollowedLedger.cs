namespace ChannelRouting.Tests.Support;

/// <summary>The ledger of a queue, as the events tell of it.</summary>
internal sealed class FollowedLedger(Instant beginsAt)
{
    private readonly List<(AgentId Agent, Instant At)> _assignments = [];
    private FairnessPolicy _policy = new();
    private Instant _sinceAt = beginsAt;

    /// <summary>Goes on by the policy of a plan; a window that is longer than that says ends now.</summary>
    public void Follow(FairnessPolicy policy, Instant now)
    {
        _sinceAt = SinceAt(now);
        _policy = policy;
        if (now - _sinceAt >= policy.Window) _sinceAt = now;
    }

    public void Assign(AgentId agent, Instant at) => _assignments.Add((agent, at));

    /// <summary>Whether an agent is to get no more while others can take the work: one more would be too much of the window's work, and of its own.</summary>
    public bool HasItsMost(AgentId agent, Instant now)
    {
        var given = _assignments.Where(assignment => assignment.At >= SinceAt(now)).ToList();
        var with = given.Count(assignment => assignment.Agent == agent) + 1;
        return _policy.MaxSharePercent is { } percent && with > (_policy.MaxShareAfter ?? 10) && with > (given.Count + 1) * percent / 100m;
    }

    private Instant SinceAt(Instant now)
    {
        var since = _sinceAt;
        while (now - since >= _policy.Window) since += _policy.Window.Value;
        return since;
    }
}
