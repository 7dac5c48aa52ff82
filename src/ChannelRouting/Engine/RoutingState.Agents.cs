using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private void On(AgentSaved e)
    {
        if (_agents.TryGetValue(e.Profile.Id, out var agent)) agent.Profile = e.Profile;
        else _agents.Add(e.Profile.Id, agent = new AgentState(e.Profile.Id, e.Sequence) { Profile = e.Profile });
        agent.Version = LastSequence;
        Matcher.Update(agent);
    }

    private void On(AgentSignedIn e)
    {
        var agent = _agents[e.Agent];
        SetPresence(agent, AgentPresence.Available, null);
        agent.MissCount = 0;
        if (agent.IsOnShift is null) Forget(agent); // Without shifts, a sign-in begins the next one.
    }

    private void On(AgentPresenceChanged e)
    {
        var agent = _agents[e.Agent];
        if (agent.PauseEnd is not null) agent.MissCount = 0;
        SetPresence(agent, e.Presence, e.UntilAt);
    }

    private void On(ChannelAvailabilityChanged e)
    {
        var agent = _agents[e.Agent];
        if (e.IsAvailable) agent.UnavailableChannels.Remove(e.Channel);
        else agent.UnavailableChannels.Add(e.Channel);
        agent.Version = LastSequence;
        Matcher.Update(agent);
    }

    private void On(AgentShiftStarted e)
    {
        var agent = _agents[e.Agent];
        var isNext = agent.IsOnShift != true;
        SetShift(agent, isOnShift: true, e.EndsAt);
        if (isNext) Forget(agent);
    }

    private void On(AgentShiftEnded e) => SetShift(_agents[e.Agent], isOnShift: false, null);

    private void SetPresence(AgentState agent, AgentPresence presence, Instant? untilAt)
    {
        agent.PauseEnd = Replace(agent.PauseEnd, untilAt, DeadlineKind.PauseEnd, agent);
        (agent.Presence, agent.Version) = (presence, LastSequence);
        Matcher.Update(agent);
    }

    private void SetShift(AgentState agent, bool isOnShift, Instant? endsAt)
    {
        agent.ShiftEnd = Replace(agent.ShiftEnd, endsAt, DeadlineKind.ShiftEnd, agent);
        (agent.IsOnShift, agent.Version) = (isOnShift, LastSequence);
        Matcher.Update(agent);
    }

    /// <summary>Sets an agent's deadline in place of the one set before; no instant sets none.</summary>
    private Deadline? Replace(Deadline? before, Instant? dueAt, DeadlineKind kind, AgentState agent)
    {
        if (before is not null) Deadlines.Remove(before);
        if (dueAt is not { } end) return null;
        var deadline = new Deadline(end, kind, LastSequence, agent);
        Deadlines.Add(deadline);
        return deadline;
    }
}
