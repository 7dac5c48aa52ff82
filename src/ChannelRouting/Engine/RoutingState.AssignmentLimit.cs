using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    /// <summary>After matching gave or offered an agent work: with as much as the plan allows, it is given no more until the first of it counts no longer.</summary>
    private void NoteGiven(AgentState agent, Instant at)
    {
        var limit = Plan!.Plan.AssignmentLimit;
        var atMost = limit is null ? 0 : limit.AtMost ?? 1;
        if (limit is not null) agent.GivenAt.Enqueue(at);
        while (agent.GivenAt.Count > atMost) agent.GivenAt.Dequeue();
        if (limit is not null && agent.GivenAt.Count == atMost && agent.GivenAt.Peek() + limit.Within > at)
            agent.AssignmentPauseEnd = Deadlines.Set(agent.AssignmentPauseEnd, agent.GivenAt.Peek() + limit.Within, DeadlineKind.AssignmentPauseEnd, LastSequence, agent);
        agent.NoteHeldBack();
        ReviewPrivateLine(agent);
    }

    private void On(AssignmentPauseEnded e)
    {
        var agent = _agents[e.Agent];
        agent.AssignmentPauseEnd = Deadlines.Remove(agent.AssignmentPauseEnd);
        agent.NoteHeldBack();
        Matcher.Update(agent);
    }
}
