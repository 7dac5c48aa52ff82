namespace ChannelRouting.Tests.Support;

/// <summary>An agent as the events tell of it.</summary>
internal sealed class FollowedAgent(AgentSaved first)
{
    private AgentPresence _presence = AgentPresence.Offline;
    private readonly List<Instant> _givenAt = [];
    private bool? _isOnShift;

    public AgentProfile Profile { get; private set; } = first.Profile;

    public decimal CapacityUnits { get; private set; }

    public HashSet<ChannelId> Unavailable { get; } = [];

    public Instant IdleSinceAt { get; set; } = first.At;

    /// <summary>Before when it holds no room again.</summary>
    public Instant? HoldAgainAt { get; set; }

    /// <summary>Before when matching gives it no work.</summary>
    public Instant? NextWorkAt { get; private set; }

    public long Served { get; set; } = first.Sequence;

    public bool TakesWork => _isOnShift != false
        && (_presence == AgentPresence.Available || (_presence == AgentPresence.Offline && Profile.TakesWorkOffline == true));

    /// <summary>Whether it would take work if it were not away.</summary>
    public bool IsAway => _isOnShift != false && _presence == AgentPresence.Away;

    public Duration DelayOf(QueueId queue) => Profile.QueueTerms.Where(term => term.Queue == queue).Aggregate(Duration.Zero, (_, term) => term.Delay ?? Duration.Zero);

    /// <summary>Whether what orders remember of the agent is forgotten.</summary>
    public bool IsNextShift(RoutingEvent routingEvent) => routingEvent switch
    {
        AgentShiftStarted => _isOnShift != true,
        AgentSignedIn => _isOnShift is null,
        _ => false,
    };

    public void Replace(PlanReplacements replacements)
    {
        var terms = Profile.Queues.DistinctBy(replacements.Queues.NameOf).Join(Profile.QueueTerms, queue => queue, term => term.Queue, (queue, term) => term with { Queue = replacements.Queues.NameOf(queue) });
        Profile = Profile with { Queues = [.. Profile.Queues.Select(replacements.Queues.NameOf)], QueueTerms = [.. terms] };
        foreach (var channel in Unavailable.ToList()) Unavailable.Add(replacements.Channels.NameOf(channel));
    }

    /// <summary>After matching gave it work: with as much as the plan allows, no more until the first of it counts no longer.</summary>
    public void NoteGiven(AssignmentLimit? limit, Instant now)
    {
        _givenAt.Add(now);
        _givenAt.RemoveRange(0, Math.Max(0, _givenAt.Count - (limit is null ? 0 : limit.AtMost ?? 1)));
        if (limit is not null && _givenAt.Count == (limit.AtMost ?? 1)) NextWorkAt = _givenAt[0] + limit.Within;
    }

    /// <summary>The step that an agent is in, of those that begin when it does; the first counts before too.</summary>
    public void SetCapacity(IReadOnlyList<RampUpStep> steps, Instant now)
    {
        var step = steps.Index().Where(item => Profile.StartedAt + steps.Take(item.Index + 1).Aggregate(Duration.Zero, (sum, other) => sum + other.For) > now).Select(item => item.Item).FirstOrDefault();
        CapacityUnits = decimal.Ceiling(Profile.CapacityUnits * (step?.CapacityPercent ?? 100) / 100m);
    }

    public void Follow(RoutingEvent routingEvent)
    {
        var tookWork = TakesWork;
        switch (routingEvent)
        {
            case AgentSaved e: Profile = e.Profile; break;
            case AgentSignedIn: _presence = AgentPresence.Available; break;
            case AgentPresenceChanged e: _presence = e.Presence; break;
            case AgentShiftStarted: _isOnShift = true; break;
            case AgentShiftEnded: _isOnShift = false; break;
            case ChannelAvailabilityChanged { IsAvailable: true } e: Unavailable.Remove(e.Channel); break;
            case ChannelAvailabilityChanged e: Unavailable.Add(e.Channel); break;
        }

        if (routingEvent is AgentSignedIn && Served == first.Sequence) Served = routingEvent.Sequence;
        if (TakesWork && !tookWork) IdleSinceAt = routingEvent.At;
    }
}
