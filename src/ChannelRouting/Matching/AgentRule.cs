using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>
/// Which agent first: the least loaded by share of capacity in use, then the one served least recently. A total order, since no two
/// agents were served by one event.
/// </summary>
internal sealed class AgentRule : IComparer<AgentState>
{
    public static AgentRule Instance { get; } = new();

    public int Compare(AgentState? x, AgentState? y)
    {
        // used / capacity compared without dividing; only agents with room are compared, so no capacity is 0.
        var byLoad = ((long)x!.UsedUnits * y!.Profile.CapacityUnits).CompareTo((long)y.UsedUnits * x.Profile.CapacityUnits);
        return byLoad != 0 ? byLoad : x.LastServedSequence.CompareTo(y.LastServedSequence);
    }
}
