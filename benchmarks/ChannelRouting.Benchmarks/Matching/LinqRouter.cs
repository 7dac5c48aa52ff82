namespace ChannelRouting.Benchmarks.Matching;

/// <summary>The router that a developer writes on the first day: rows with lists, and a query for each question. It asks what the index asks: queue, skills with levels, room.</summary>
internal sealed class LinqRouter : IContender
{
    private readonly List<AgentRow> _agents;
    private readonly List<OrderRow> _waiting;
    private readonly List<OrderRow> _arrivals;
    private long _sequence;

    public LinqRouter(MatchingWorld world)
    {
        _arrivals = [.. world.Requirements.Select(skills => Order(skills, band: 1, place: 0))];
        _agents = [.. world.AgentSkills.Select((skills, i) => Agent(i, skills, world.Used[i], ++_sequence))];
        _waiting = [.. world.Waiting.Select(order => Order(world.Requirements[order.Requirement], order.Band, ++_sequence))];
    }

    public int Arrive(int requirement)
    {
        var order = _arrivals[requirement];
        var agent = _agents
            .Where(agent => CanTake(agent, order))
            .OrderBy(agent => (decimal)agent.UsedUnits / agent.CapacityUnits)
            .ThenBy(agent => agent.Served)
            .FirstOrDefault();
        if (agent is null) return -1;
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
        var order = _waiting
            .Where(order => CanTake(agent, order))
            .OrderBy(order => order.Band)
            .ThenBy(order => order.Place)
            .FirstOrDefault();
        agent.UsedUnits++;
        if (order is null) return -1;
        var place = order.Place;
        agent.Served = ++_sequence;
        order.Place = ++_sequence;
        return place;
    }

    private static bool CanTake(AgentRow agent, OrderRow order) =>
        agent.UsedUnits + order.CostUnits <= agent.CapacityUnits
        && agent.Queues.Contains(order.Queue)
        && order.Requirements.All(requirement => agent.Skills.Any(skill => skill.Name == requirement.Name && skill.Level >= requirement.Level));

    private static AgentRow Agent(int number, int[] skills, int usedUnits, long served) => new()
    {
        Number = number,
        Queues = ["general"],
        Skills = [.. skills.Select(skill => new SkillRow { Name = MatchingWorld.Name(skill), Level = 1 })],
        CapacityUnits = MatchingWorld.Room,
        UsedUnits = usedUnits,
        Served = served,
    };

    private static OrderRow Order(int[] skills, int band, long place) => new()
    {
        Queue = "general",
        Requirements = [.. skills.Select(skill => new SkillRow { Name = MatchingWorld.Name(skill), Level = 1 })],
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

        public required List<SkillRow> Skills { get; init; }

        public required int CapacityUnits { get; init; }

        public required int UsedUnits { get; set; }

        public required long Served { get; set; }
    }

    private sealed class OrderRow
    {
        public required string Queue { get; init; }

        public required List<SkillRow> Requirements { get; init; }

        public required int CostUnits { get; init; }

        public required int Band { get; init; }

        public required long Place { get; set; }
    }
}
