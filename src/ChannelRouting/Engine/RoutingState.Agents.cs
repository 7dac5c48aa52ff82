namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private void On(AgentSaved e)
    {
        if (_agents.TryGetValue(e.Profile.Id, out var agent)) agent.Profile = e.Profile;
        else _agents.Add(e.Profile.Id, agent = new AgentState(e.Profile.Id, e.Sequence) { Profile = e.Profile });
        Matcher.Update(agent);
    }

    private void On(AgentSignedIn e) => SetPresence(e.Agent, AgentPresence.Available);

    private void On(AgentPresenceChanged e) => SetPresence(e.Agent, e.Presence);

    private void SetPresence(AgentId id, AgentPresence presence)
    {
        var agent = _agents[id];
        agent.Presence = presence;
        Matcher.Update(agent);
    }
}
