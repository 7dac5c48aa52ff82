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

    public IReadOnlyCollection<RosterAgent> Serving(QueueId queue) => [.. _byQueue[queue]];
}
