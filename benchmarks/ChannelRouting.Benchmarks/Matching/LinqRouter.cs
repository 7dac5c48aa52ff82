namespace ChannelRouting.Benchmarks.Matching;

/// <summary>The router that a developer writes on the first day: rows with lists, and a query for each question. It asks what the index asks: queue, skills with levels, room.</summary>
internal sealed class LinqRouter : IContender, ICommandContender
{
    private readonly List<AgentRow> _agents;
    private readonly List<OrderRow> _waiting;
    private readonly List<OrderRow> _arrivals;
    private readonly Dictionary<string, OrderRow> _orders;
    private long _sequence;

    public LinqRouter(MatchingWorld world)
    {
        _arrivals = [.. world.Requirements.Select((skills, i) => Order("", Rows(skills), band: 1, place: 0, ChannelOf(world, i)))];
        _agents = [.. world.AgentSkills.Select((skills, i) => Agent(i, skills, world.Used[i], ++_sequence, world.AgentChannels[i]))];
        _waiting = [.. world.Waiting.Select((order, i) => Order(WorldEngine.Waiting(i).Value, Rows(world.Requirements[order.Requirement]), order.Band, ++_sequence, ChannelOf(world, order.Requirement)))];
        _orders = _waiting.ToDictionary(order => order.Id);
        foreach (var agent in _agents)
            for (var i = 0; i < agent.UsedUnits; i++) AddHeld(agent, i);
    }

    public int Arrive(int requirement)
    {
        var order = _arrivals[requirement];
        if (FindAgent(order) is not { } agent) return -1;
        agent.UsedUnits += order.CostUnits;
        agent.Served = ++_sequence;
        return agent.Number;
    }

    public void Release(int agent)
    {
        if (_agents[agent].UsedUnits > 0) _agents[agent].UsedUnits--;
    }

    public long Free(int number)
    {
        var agent = _agents[number];
        agent.UsedUnits--;
        var order = FindOrder(agent);
        agent.UsedUnits++;
        if (order is null) return -1;
        var place = order.Place;
        agent.Served = ++_sequence;
        order.Place = ++_sequence;
        return place;
    }

    public AgentId? Submit(SubmitWorkOrder command)
    {
        var order = Order(
            command.Draft.Id.Value,
            [.. command.Draft.Requirements.Select(requirement => new SkillRow { Name = requirement.Skill.Value, Level = requirement.AtLeast ?? 0 })],
            command.Draft.Priority.Value[^1] - '0',
            ++_sequence);
        _orders.Add(order.Id, order);
        if (FindAgent(order) is not { } agent)
        {
            _waiting.Add(order);
            return null;
        }

        Assign(order, agent);
        return WorldEngine.Agent(agent.Number);
    }

    public WorkOrderId? Cancel(WorkOrderId order)
    {
        _orders.Remove(order.Value, out var row);
        if (row!.Agent is not { } agent)
        {
            _waiting.Remove(row);
            return null;
        }

        agent.UsedUnits -= row.CostUnits;
        if (FindOrder(agent) is not { } next) return null;
        _waiting.Remove(next);
        Assign(next, agent);
        return next.Id;
    }

    public void Assign(WorkOrderId order, AgentId agent)
    {
        var row = _orders[order.Value];
        _waiting.Remove(row);
        Assign(row, _agents.Single(other => WorldEngine.Agent(other.Number) == agent));
    }

    private void Assign(OrderRow order, AgentRow agent)
    {
        order.Agent = agent;
        agent.UsedUnits += order.CostUnits;
        agent.Served = ++_sequence;
    }

    private void AddHeld(AgentRow agent, int number)
    {
        var order = Order(WorldEngine.Held(agent.Number, number).Value, Rows([MatchingWorld.SkillOfNobody]), band: 0, ++_sequence);
        order.Agent = agent;
        _orders.Add(order.Id, order);
    }

    private AgentRow? FindAgent(OrderRow order) => _agents
        .Where(agent => CanTake(agent, order))
        .OrderBy(agent => (decimal)agent.UsedUnits / agent.CapacityUnits)
        .ThenBy(agent => agent.Served)
        .FirstOrDefault();

    private OrderRow? FindOrder(AgentRow agent) => _waiting
        .Where(order => CanTake(agent, order))
        .OrderBy(order => order.Band)
        .ThenBy(order => order.Place)
        .FirstOrDefault();

    private static bool CanTake(AgentRow agent, OrderRow order) =>
        agent.UsedUnits + order.CostUnits <= agent.CapacityUnits
        && agent.Queues.Contains(order.Queue)
        && (order.Channel is null || agent.Channels.Contains(order.Channel))
        && order.Requirements.All(requirement => agent.Skills.Any(skill => skill.Name == requirement.Name && skill.Level >= requirement.Level));

    private static string? ChannelOf(MatchingWorld world, int requirement) => world.ChannelCount == 1 ? null : Name(world.ChannelOf(requirement));

    private static string Name(int channel) => $"channel-{channel}";

    private static AgentRow Agent(int number, int[] skills, int usedUnits, long served, int[] channels) => new()
    {
        Number = number,
        Queues = ["general"],
        Channels = [.. channels.Select(Name)],
        Skills = Rows(skills),
        CapacityUnits = MatchingWorld.Room,
        UsedUnits = usedUnits,
        Served = served,
    };

    private static List<SkillRow> Rows(int[] skills) => [.. skills.Select(skill => new SkillRow { Name = MatchingWorld.Name(skill), Level = 1 })];

    private static OrderRow Order(string id, List<SkillRow> requirements, int band, long place, string? channel = null) => new()
    {
        Id = id,
        Queue = "general",
        Channel = channel,
        Requirements = requirements,
        CostUnits = 1,
        Band = band,
        Place = place,
    };

    private sealed class SkillRow
    {
        public required string Name { get; init; }

        public required int Level { get; init; }
    }

    private sealed class AgentRow
    {
        public required int Number { get; init; }

        public required List<string> Queues { get; init; }

        public required List<string> Channels { get; init; }

        public required List<SkillRow> Skills { get; init; }

        public required int CapacityUnits { get; init; }

        public required int UsedUnits { get; set; }

        public required long Served { get; set; }
    }

    private sealed class OrderRow
    {
        public required string Id { get; init; }

        public AgentRow? Agent { get; set; }

        public required string Queue { get; init; }

        /// <summary>Null where there is one channel only.</summary>
        public required string? Channel { get; init; }

        public required List<SkillRow> Requirements { get; init; }

        public required int CostUnits { get; init; }

        public required int Band { get; init; }

        public required long Place { get; set; }
    }
}
