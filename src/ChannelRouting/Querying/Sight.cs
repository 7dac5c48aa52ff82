using ChannelRouting.Engine;

namespace ChannelRouting.Querying;

/// <summary>What whoever asks may see, made ready to be asked at one instant.</summary>
internal sealed class Sight(QueryAccess access, Instant now)
{
    private readonly WorkOrderTest[] _tests = [.. access.WorkOrders.Select(filter => new WorkOrderTest(filter, now))];

    public bool SeesOperations => access.SeesOperations;

    public bool Sees(AgentId agent) => access.SeesAllAgents || access.Agents.Contains(agent);

    public bool Sees(WorkOrderState order)
    {
        foreach (var test in _tests)
            if (test.Passes(order)) return true;
        return false;
    }

    /// <summary>Whether any of a pile may be seen.</summary>
    public bool MaySee(PileKey pile) => Array.Exists(_tests, test => test.Passes(pile));

    /// <summary>Whether all of a pile is seen, whatever else is true of its work orders.</summary>
    public bool SeesAll(PileKey pile) => Array.Exists(_tests, test => test.IsByPile && test.Passes(pile));
}
