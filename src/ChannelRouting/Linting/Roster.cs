namespace ChannelRouting.Linting;

/// <summary>Who is to do the work: agents with room for some, by the queues they serve.</summary>
internal sealed class Roster
{
    private readonly ILookup<QueueId, RosterAgent> _byQueue;

    public Roster(IEnumerable<AgentProfile> agents)
    {
        Agents = [.. agents.Where(agent => agent.CapacityUnits > 0).Select(agent => new RosterAgent(agent))];
        _byQueue = Agents.SelectMany(agent => agent.Profile.Queues.Distinct().Select(queue => (queue, agent))).ToLookup(pair => pair.queue, pair => pair.agent);
    }

    public IReadOnlyList<RosterAgent> Agents { get; }

    /// <summary>Those whom work of a queue may go to, at once or by its steps.</summary>
    public IReadOnlyList<RosterAgent> Serving(WorkQueue queue) => [.. queue.Steps.SelectMany(step => step.AlsoServedBy).Prepend(queue.Id).Distinct().SelectMany(id => _byQueue[id]).Distinct()];
}
