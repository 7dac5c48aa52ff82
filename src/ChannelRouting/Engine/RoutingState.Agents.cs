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
        Forget(agent);
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

    private void SetPresence(AgentState agent, AgentPresence presence, Instant? untilAt)
    {
        if (agent.PauseEnd is { } before) Deadlines.Remove(before);
        agent.PauseEnd = untilAt is { } end ? new Deadline(end, DeadlineKind.PauseEnd, LastSequence, agent) : null;
        if (agent.PauseEnd is { } pause) Deadlines.Add(pause);
        (agent.Presence, agent.Version) = (presence, LastSequence);
        Matcher.Update(agent);
    }
}
