using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private void On(AgentSaved e)
    {
        if (_agents.TryGetValue(e.Profile.Id, out var agent)) agent.Profile = e.Profile;
        else _agents.Add(e.Profile.Id, agent = new AgentState(e.Profile.Id, e.Sequence) { Profile = e.Profile });
        Matcher.Update(agent);
    }

    private void On(AgentSignedIn e)
    {
        SetPresence(_agents[e.Agent], AgentPresence.Available, null);
        Forget(_agents[e.Agent]);
    }

    private void On(AgentPresenceChanged e) => SetPresence(_agents[e.Agent], e.Presence, e.UntilAt);

    private void SetPresence(AgentState agent, AgentPresence presence, Instant? untilAt)
    {
        if (agent.PauseEnd is { } before) Deadlines.Remove(before);
        agent.PauseEnd = untilAt is { } end ? new Deadline(end, DeadlineKind.PauseEnd, LastSequence, agent) : null;
        if (agent.PauseEnd is { } pause) Deadlines.Add(pause);
        if (presence == AgentPresence.Available) agent.MissCount = 0;
        agent.Presence = presence;
        Matcher.Update(agent);
    }
}
