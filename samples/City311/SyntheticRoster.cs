using ChannelRouting.Planning;

namespace City311;

/// <summary>
/// Made-up agents: the data names none. Queues are staffed by their share of the requests; each agent has a second queue and a
/// capacity drawn from the seed. Each queue has a duty desk too, which takes work only by hand.
/// </summary>
internal sealed class SyntheticRoster
{
    public const ulong Seed = 311;
    private const string DutyPrefix = "duty-";
    private const int AgentCount = 414;
    private const int LeastPerQueue = 2;
    private const int SmallestCapacityUnits = 80;
    private const int CapacitySpread = 41;

    private SyntheticRoster(IReadOnlyList<AgentProfile> agents, IReadOnlyList<AgentProfile> duty) => (Agents, Duty) = (agents, duty);

    public IReadOnlyList<AgentProfile> Agents { get; }

    public IReadOnlyList<AgentProfile> Duty { get; }

    /// <summary>The duty desk of a queue; a queue whose name leaves no room for the prefix gives its own.</summary>
    public static AgentId DutyOf(QueueId queue) =>
        DutyPrefix.Length + queue.Value.Length <= RoutingLimits.IdentifierLength ? $"{DutyPrefix}{queue}" : queue.Value;

    public static SyntheticRoster Create(CompiledPlan plan, IReadOnlyList<ServiceRequest> requests)
    {
        var queues = plan.Plan.Queues.Select(queue => queue.Id).ToList();
        var volumes = requests.CountBy(request => plan.Classify(request.ToDraft(), request.OpenedAt).Queue).ToDictionary();
        var agents = new List<AgentProfile>();
        foreach (var queue in queues)
        {
            var count = LeastPerQueue + (int)((long)AgentCount * volumes.GetValueOrDefault(queue) / Math.Max(1, requests.Count));
            for (var i = 0; i < count; i++) agents.Add(Agent(agents.Count, queue, queues));
        }

        var dutyUnits = Math.Max(1, plan.Plan.Channels.Max(channel => channel.CostUnits)); // Capacity 0 would be always full.
        var duty = queues.Select(queue => new AgentProfile { Id = DutyOf(queue), Name = $"Duty desk of {queue} (synthetic)", Queues = [queue], CapacityUnits = dutyUnits });
        return new SyntheticRoster(agents, [.. duty]);
    }

    /// <summary>Work orders of the costs seen in the requests that fit all agents together; a cost below one unit counts as one.</summary>
    public int RoomFor(IReadOnlyList<ServiceRequest> requests)
    {
        var cost = requests.Count == 0 ? 1 : Math.Max(1, requests.Average(request => request.Channel.CostUnits));
        return Agents.Sum(agent => (int)(agent.CapacityUnits / cost));
    }

    private static AgentProfile Agent(int index, QueueId home, List<QueueId> queues)
    {
        var second = queues[(int)(Draw(index, 0) % (ulong)queues.Count)];
        return new AgentProfile
        {
            Id = $"agent-{index + 1:D3}",
            Name = $"Agent {index + 1:D3} (synthetic)",
            Queues = second == home ? [home] : [home, second],
            CapacityUnits = SmallestCapacityUnits + (int)(Draw(index, 1) % CapacitySpread),
        };
    }

    /// <summary>A pure draw: the same seed, agent and question give the same number (SplitMix64's finalizer).</summary>
    private static ulong Draw(int agent, int question)
    {
        unchecked
        {
            var mixed = Seed + (0x9E3779B97F4A7C15UL * (ulong)((agent * 2) + question + 1));
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
