namespace ChannelRouting.Benchmarks.Matching;

/// <summary>The router that a developer writes on the first day: lists, names, and a query for each question.</summary>
internal sealed class LinqRouter : IContender
{
    private readonly List<AgentRow> _agents;
    private readonly List<OrderRow> _waiting;
    private readonly List<List<string>> _requirements;
    private long _sequence;

    public LinqRouter(MatchingWorld world)
    {
        _requirements = [.. world.Requirements.Select(skills => skills.Select(MatchingWorld.Name).ToList())];
        _agents = [.. world.AgentSkills.Select((skills, i) => new AgentRow { Number = i, Skills = [.. skills.Select(MatchingWorld.Name)], Used = world.Used[i], Served = ++_sequence })];
        _waiting = [.. world.Waiting.Select(order => new OrderRow { Skills = _requirements[order.Requirement], Band = order.Band, Place = ++_sequence })];
    }

    public int Arrive(int requirement)
    {
        var skills = _requirements[requirement];
        var agent = _agents
            .Where(agent => agent.Used < MatchingWorld.Room && skills.All(agent.Skills.Contains))
            .OrderBy(agent => agent.Used)
            .ThenBy(agent => agent.Served)
            .FirstOrDefault();
        if (agent is null) return -1;
        agent.Used++;
        agent.Served = ++_sequence;
        return agent.Number;
    }

    public void Release(int agent)
    {
        if (_agents[agent].Used > 0) _agents[agent].Used--;
    }

    public long Free(int number)
    {
        var agent = _agents[number];
        var order = _waiting
            .Where(order => order.Skills.All(agent.Skills.Contains))
            .OrderBy(order => order.Band)
            .ThenBy(order => order.Place)
            .FirstOrDefault();
        if (order is null) return -1;
        var place = order.Place;
        agent.Served = ++_sequence;
        order.Place = ++_sequence;
        return place;
    }

    private sealed class AgentRow
    {
        public required int Number { get; init; }

        public required HashSet<string> Skills { get; init; }

        public required int Used { get; set; }

        public required long Served { get; set; }
    }

    private sealed class OrderRow
    {
        public required List<string> Skills { get; init; }

        public required int Band { get; init; }

        public required long Place { get; set; }
    }
}
