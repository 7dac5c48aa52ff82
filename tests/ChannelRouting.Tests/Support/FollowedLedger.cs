namespace ChannelRouting.Tests.Support;

/// <summary>The ledger of a queue, as the events tell of it: all that ever happened, of which any stretch of time is counted anew.</summary>
internal sealed class FollowedLedger(Instant beginsAt)
{
    private readonly List<(AgentId Agent, Instant At, AgentShare Counts)> _counts = [];
    private readonly List<(AgentId Agent, Instant At, (bool Available, bool Full, bool Away) State)> _states = [];
    private readonly List<Instant> _beginnings = [beginsAt];
    private FairnessPolicy _policy = new();
    private int _firstKept;

    /// <summary>Goes on by the policy of a plan; a window that is longer than that says ends now.</summary>
    public void Follow(FairnessPolicy policy, Instant now)
    {
        Advance(now);
        _policy = policy;
        if (now - _beginnings[^1] >= policy.Window) _beginnings.Add(now);
        Advance(now);
    }

    /// <summary>Takes in what happened to an agent; the text says what.</summary>
    public void Count(AgentId agent, Instant at, AgentShare counts) => _counts.Add((agent, at, counts));

    /// <summary>Takes in what an agent's time counts as from now on.</summary>
    public void Note(AgentId agent, Instant at, (bool Available, bool Full, bool Away) state)
    {
        var last = _states.FindLastIndex(noted => noted.Agent == agent);
        if (last < 0 ? state != default : _states[last].State != state) _states.Add((agent, at, state));
    }

    /// <summary>Whether an agent is to get no more while others can take the work: one more would be too much of the window's work, and of its own.</summary>
    public bool HasItsMost(AgentId agent, Instant now)
    {
        Advance(now);
        var given = _counts.Where(count => count.At >= _beginnings[^1]).ToList();
        var with = given.Where(count => count.Agent == agent).Sum(count => count.Counts.AssignmentCount) + 1;
        return _policy.MaxSharePercent is { } percent && with > (_policy.MaxShareAfter ?? 10) && with > (given.Sum(count => count.Counts.AssignmentCount) + 1) * percent / 100m;
    }

    /// <summary>The windows of which a ledger tells, the last up to now.</summary>
    public List<(Instant SinceAt, Instant UntilAt)> WindowsAt(Instant now)
    {
        Advance(now);
        return [.. _beginnings.Append(now).Zip(_beginnings.Append(now).Skip(1)).Skip(_firstKept)];
    }

    /// <summary>Each agent of a stretch of time with what it had of it, by id; of time, up to an end that is before.</summary>
    public List<AgentShare> SharesIn(Instant since, Instant until, Instant? timeUntil = null)
    {
        var agents = _counts.Select(count => count.Agent).Concat(_states.Select(noted => noted.Agent)).Distinct().Order();
        return [.. agents.Select(agent => ShareOf(agent, since, until, timeUntil ?? until)).Where(share => share != Nothing(share.Agent))];
    }

    public static AgentShare Nothing(AgentId agent) => new()
    {
        Agent = agent,
        AssignmentCount = 0,
        ByHandCount = 0,
        ReturnedCount = 0,
        PreferredCount = 0,
        OfferCount = 0,
        DeclineCount = 0,
        MissCount = 0,
        Units = 0,
        AvailableTime = Duration.Zero,
        FullTime = Duration.Zero,
        AwayTime = Duration.Zero,
        ShareMillionths = null,
        ExpectedShareMillionths = null,
        Rank = 0,
        IsAtMaxShare = false,
        LackedSkills = [],
    };

    private AgentShare ShareOf(AgentId agent, Instant since, Instant until, Instant timeUntil)
    {
        var counts = _counts.Where(count => count.Agent == agent && count.At >= since && count.At < until).Select(count => count.Counts).ToList();
        return Nothing(agent) with
        {
            AssignmentCount = counts.Sum(count => count.AssignmentCount),
            ByHandCount = counts.Sum(count => count.ByHandCount),
            ReturnedCount = counts.Sum(count => count.ReturnedCount),
            PreferredCount = counts.Sum(count => count.PreferredCount),
            OfferCount = counts.Sum(count => count.OfferCount),
            DeclineCount = counts.Sum(count => count.DeclineCount),
            MissCount = counts.Sum(count => count.MissCount),
            Units = counts.Sum(count => count.Units),
            AvailableTime = TimeIn(agent, since, timeUntil, state => state.Available),
            FullTime = TimeIn(agent, since, timeUntil, state => state.Full),
            AwayTime = TimeIn(agent, since, timeUntil, state => state.Away),
        };
    }

    private Duration TimeIn(AgentId agent, Instant since, Instant until, Func<(bool Available, bool Full, bool Away), bool> counts)
    {
        var states = _states.Where(noted => noted.Agent == agent).ToList();
        var ends = states.Skip(1).Select(noted => noted.At).Append(until);
        return states.Zip(ends).Where(item => counts(item.First.State)).Aggregate(Duration.Zero, (sum, item) => sum + Duration.Max(Duration.Zero, Instant.Min(item.Second, until) - Instant.Max(item.First.At, since)));
    }

    private void Advance(Instant now)
    {
        while (now - _beginnings[^1] >= _policy.Window) _beginnings.Add(_beginnings[^1] + _policy.Window.Value);
        _firstKept = Math.Max(_firstKept, _beginnings.Count - 1 - (_policy.KeptWindows ?? 0));
    }
}
