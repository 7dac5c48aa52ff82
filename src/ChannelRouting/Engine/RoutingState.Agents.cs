using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedDictionary<AgentId, AgentState> _drained = [];

    /// <summary>The first agent by id that drains and holds no work that is not final; null when there is none.</summary>
    public AgentState? FindDrained() => _drained.Count == 0 ? null : _drained.Values.First();

    private void On(AgentSaved e)
    {
        ReplaceDelays(_agents.GetValueOrDefault(e.Profile.Id)?.Profile, e.Profile);
        if (!_agents.TryGetValue(e.Profile.Id, out var agent)) _agents.Add(e.Profile.Id, agent = new AgentState(e) { Profile = e.Profile });
        var tookWork = agent.TakesWork;
        agent.Profile = e.Profile;
        ReviewTallies(agent);
        SetCapacity(agent, e.At);
        Note(agent, tookWork);
    }

    private void On(AgentSignedIn e)
    {
        var agent = _agents[e.Agent];
        if (agent.LastServedSequence == agent.Sequence) agent.LastServedSequence = e.Sequence; // A newcomer.
        SetPresence(agent, AgentPresence.Available, null);
        agent.MissCount = 0;
        if (agent.IsOnShift is null) Forget(agent); // Without shifts, a sign-in begins the next one.
    }

    private void On(AgentPresenceChanged e)
    {
        var agent = _agents[e.Agent];
        if (e.Presence == AgentPresence.Available) agent.MissCount = 0;
        SetPresence(agent, e.Presence, e.UntilAt);
    }

    private void On(ChannelAvailabilityChanged e)
    {
        var agent = _agents[e.Agent];
        if (e.IsAvailable) agent.UnavailableChannels.Remove(e.Channel);
        else agent.UnavailableChannels.Add(e.Channel);
        Note(agent, agent.TakesWork);
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
        var tookWork = agent.TakesWork;
        agent.PauseEnd = Deadlines.Set(agent.PauseEnd, untilAt, DeadlineKind.PauseEnd, LastSequence, agent);
        agent.Presence = presence;
        NoteDrained(agent);
        Note(agent, tookWork);
    }

    private void SetShift(AgentState agent, bool isOnShift, Instant? endsAt)
    {
        var tookWork = agent.TakesWork;
        agent.ShiftEnd = Deadlines.Set(agent.ShiftEnd, endsAt, DeadlineKind.ShiftEnd, LastSequence, agent);
        agent.IsOnShift = isOnShift;
        Note(agent, tookWork);
    }

    /// <summary>After something was said of an agent. One that takes work only from now on is idle from now on.</summary>
    private void Note(AgentState agent, bool tookWork)
    {
        if (agent.TakesWork && !tookWork) agent.IdleSinceAt = _at;
        agent.Version = LastSequence;
        NoteTime(agent);
        ReviewPrivateLine(agent);
        ReviewHeadRoom(agent);
        Matcher.Update(agent);
    }

    private void NoteDrained(AgentState agent)
    {
        if (agent is { Presence: AgentPresence.Draining, WorkOrders.Count: 0 }) _drained[agent.Id] = agent;
        else _drained.Remove(agent.Id);
    }
}
