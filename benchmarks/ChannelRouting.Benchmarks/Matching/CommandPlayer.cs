namespace ChannelRouting.Benchmarks.Matching;

/// <summary>Gives a router one round of commands after the other.</summary>
internal sealed class CommandPlayer(MatchingWorld world, ICommandContender contender)
{
    private const int UrgentBand = 1;
    private const int LastBand = MatchingWorld.BandCount - 1;

    private readonly WorkOrderId[] _held = [.. Enumerable.Range(0, world.AgentSkills.Length).Select(agent => WorldEngine.Held(agent, 0))];
    private int _round;

    /// <summary>An order is submitted, goes to somebody, and is cancelled.</summary>
    /// <returns>Who had it.</returns>
    public string? PlayArrival()
    {
        var (id, requirement) = (NextId(), world.Arrivals[_round & (world.Arrivals.Length - 1)]);
        var agent = contender.Submit(WorldEngine.Submit(id, world.Requirements[requirement], UrgentBand));
        contender.Cancel(id);
        return agent?.Value;
    }

    /// <summary>An order of a full agent is cancelled, the agent takes the first in line that it can, and one like those in line is submitted.</summary>
    /// <returns>The order that the agent took.</returns>
    public string? PlayRelease()
    {
        var agent = world.Releases[_round & (world.Releases.Length - 1)];
        var (id, requirement) = (NextId(), world.Waiting.Length == 0 ? 0 : 1 + (_round % (MatchingWorld.RequirementCount - 1)));
        var taken = contender.Cancel(_held[agent]);
        var submitted = contender.Submit(WorldEngine.Submit(id, world.Requirements[requirement], LastBand));
        if (taken is null && submitted is null) contender.Assign(id, WorldEngine.Agent(agent));
        _held[agent] = taken ?? id;
        return taken?.Value;
    }

    private WorkOrderId NextId() => $"order-{_round++}";
}
