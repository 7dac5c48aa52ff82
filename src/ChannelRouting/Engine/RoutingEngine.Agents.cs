using ChannelRouting.Engine;
using ChannelRouting.Journaling;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private Rejection? Decide(SaveAgent command)
    {
        var profile = command.Profile;
        if (profile.StartedAt is { } startedAt) profile = profile with { StartedAt = WholeTicks(startedAt) };
        if (profile.QueueTerms.Any(term => term.Delay is not null)) profile = profile with { QueueTerms = [.. profile.QueueTerms.Select(WholeTicks)] };
        var known = _state.FindAgent(profile.Id);
        if ((FindOverLimit(profile) ?? FindTooManyDelays(profile, known)) is { } overLimit) return overLimit;
        if (known is null && _state.AgentCount >= RoutingLimits.Agents) return OverLimit("agents", _state.AgentCount + 1L, RoutingLimits.Agents);
        if (known is null && command.ExpectedVersion is not null) return Reject(RejectionReason.UnknownAgent, profile.Id.Value);
        foreach (var queue in profile.Queues)
            if (_state.Plan!.FindQueue(queue) is null) return Reject(RejectionReason.UnknownQueue, queue.Value);
        if (known is not null && FindConflict(command, known) is { } conflict) return conflict;

        if (known?.Profile != profile) Emit(new AgentSaved { Stamp = Stamp(), Profile = profile });
        Revalidate(_state.FindAgent(profile.Id)!.Offers);
        return null;
    }

    private Rejection? Decide(SignInAgent command)
    {
        if (_state.FindAgent(command.Agent) is not { } agent) return Reject(RejectionReason.UnknownAgent, command.Agent.Value);
        if (FindConflict(command, agent) is { } conflict) return conflict;
        if (agent.Presence == AgentPresence.Offline) Emit(new AgentSignedIn { Stamp = Stamp(), Agent = agent.Id });
        else if (agent.Presence == AgentPresence.Draining) EmitPresence(agent, AgentPresence.Available);
        return null;
    }

    private Rejection? Decide(SetAgentPresence command)
    {
        if (_state.FindAgent(command.Agent) is not { } agent) return Reject(RejectionReason.UnknownAgent, command.Agent.Value);
        if (FindConflict(command, agent) is { } conflict) return conflict;
        if (agent.Presence == command.Presence && agent.PauseEnd is null) return null;
        if (agent.Presence == AgentPresence.Offline) return Reject(RejectionReason.AgentOffline, agent.Id.Value);
        EmitPresence(agent, command.Presence);
        Revalidate(agent.Offers);
        return null;
    }

    private Rejection? Decide(SetChannelAvailability command)
    {
        if (_state.FindAgent(command.Agent) is not { } agent) return Reject(RejectionReason.UnknownAgent, command.Agent.Value);
        if (_state.Plan!.FindChannel(command.Channel) is null) return Reject(RejectionReason.UnknownChannel, command.Channel.Value);
        if (FindConflict(command, agent) is { } conflict) return conflict;
        if (agent.IsAvailableOn(command.Channel) == command.IsAvailable) return null;
        Emit(new ChannelAvailabilityChanged { Stamp = Stamp(), Agent = agent.Id, Channel = command.Channel, IsAvailable = command.IsAvailable });
        Revalidate(agent.Offers);
        return null;
    }

    private Rejection? Decide(StartAgentShift command)
    {
        Instant? endsAt = command.EndsAt is { } asked ? WholeTicks(asked) : null;
        if (endsAt <= _now) return Reject(RejectionReason.LimitExceeded, "endsAt", CanonicalText.Of(endsAt.Value), $"> {CanonicalText.Of(_now)}");
        if (_state.FindAgent(command.Agent) is not { } agent) return Reject(RejectionReason.UnknownAgent, command.Agent.Value);
        if (FindConflict(command, agent) is { } conflict) return conflict;
        if (agent.IsOnShift == true && _state.Deadlines.DueAt(agent.ShiftEnd) == endsAt) return null;
        Emit(new AgentShiftStarted { Stamp = Stamp(), Agent = agent.Id, EndsAt = endsAt });
        return null;
    }

    private Rejection? Decide(EndAgentShift command)
    {
        if (_state.FindAgent(command.Agent) is not { } agent) return Reject(RejectionReason.UnknownAgent, command.Agent.Value);
        if (FindConflict(command, agent) is { } conflict) return conflict;
        if (agent.IsOnShift != false) EndShift(agent);
        return null;
    }

    private void EmitPresence(AgentState agent, AgentPresence presence) =>
        Emit(new AgentPresenceChanged { Stamp = Stamp(), Agent = agent.Id, Presence = presence });

    /// <summary>Draining agents whose last work ended stop in the step that ended it: they go offline, or away if they take work while offline.</summary>
    private void SignOutDrained()
    {
        _actor = _state.RuleActor;
        while (_state.FindDrained() is { } agent) EmitPresence(agent, agent.Profile.TakesWorkOffline == true ? AgentPresence.Away : AgentPresence.Offline);
    }

    private void EndShift(AgentState agent)
    {
        Emit(new AgentShiftEnded { Stamp = Stamp(), Agent = agent.Id });
        TakeBack(agent.Offers, OfferRevocation.AgentUnavailable);
    }

    private static Rejection? FindOverLimit(AgentProfile profile)
    {
        if (profile.Id.IsDefault) return Reject(RejectionReason.LimitExceeded, "profile.id", "0", $"1 to {RoutingLimits.IdentifierLength} characters");
        if (profile.Name?.Length > RoutingLimits.TextLength) return OverLimit("profile.name", profile.Name.Length, RoutingLimits.TextLength);
        if (profile.Team?.Length > RoutingLimits.IdentifierLength) return OverLimit("profile.team", profile.Team.Length, RoutingLimits.IdentifierLength);
        if (profile.Tier?.Length > RoutingLimits.IdentifierLength) return OverLimit("profile.tier", profile.Tier.Length, RoutingLimits.IdentifierLength);
        if (profile.Queues.Count > RoutingLimits.QueuesPerAgent) return OverLimit("profile.queues", profile.Queues.Count, RoutingLimits.QueuesPerAgent);
        if (FindBadTerm(profile) is { } badTerm) return badTerm;
        if (profile.Skills.Count > RoutingLimits.SkillsPerAgent) return OverLimit("profile.skills", profile.Skills.Count, RoutingLimits.SkillsPerAgent);
        if (profile.Skills.Any(skill => skill.Skill.IsDefault)) return Reject(RejectionReason.LimitExceeded, "profile.skills (skill)", "0", $"1 to {RoutingLimits.IdentifierLength}");
        if (profile.StartedAt >= EndInstant) return Reject(RejectionReason.LimitExceeded, "profile.startedAt", CanonicalText.Of(profile.StartedAt.Value), LastDate);
        return profile.CapacityUnits is < 0 or > RoutingLimits.CapacityUnits
            ? Reject(RejectionReason.LimitExceeded, "profile.capacityUnits", Text(profile.CapacityUnits), $"0 to {RoutingLimits.CapacityUnits}")
            : null;
    }

    private static Rejection? FindBadTerm(AgentProfile profile)
    {
        var known = profile.Queues.ToHashSet();
        foreach (var term in profile.QueueTerms)
        {
            if (!known.Remove(term.Queue)) return Reject(RejectionReason.LimitExceeded, "profile.queueTerms (queue)", term.Queue.Value, "one of profile.queues, each once");
            if (term.Rank is < 1 or > RoutingLimits.QueueRanks) return Reject(RejectionReason.LimitExceeded, "profile.queueTerms (rank)", Text(term.Rank.Value), $"1 to {RoutingLimits.QueueRanks}");
            if (term.Delay is { } delay && (delay < Duration.Zero || delay > Duration.FromDays(RoutingLimits.QueueDelayDays))) return Reject(RejectionReason.LimitExceeded, "profile.queueTerms (delay)", DurationText.Write(delay), $"0s to {RoutingLimits.QueueDelayDays}d");
        }

        return null;
    }

    private Rejection? FindTooManyDelays(AgentProfile profile, AgentState? known)
    {
        foreach (var term in profile.QueueTerms)
            if (!_state.HasPlaceForDelay(term, known)) return OverLimit($"profile.queueTerms (delays of {term.Queue})", RoutingLimits.DelaysPerQueue + 1, RoutingLimits.DelaysPerQueue);
        return null;
    }

    private static QueueTerm WholeTicks(QueueTerm term) => term with { Delay = WholeTicks(term.Delay) };

    private static Rejection OverLimit(string subject, long value, long limit) =>
        Reject(RejectionReason.LimitExceeded, subject, Text(value), Text(limit));
}
