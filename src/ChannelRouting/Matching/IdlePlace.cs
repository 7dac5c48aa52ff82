using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>Where an agent keeps its place in the rotation of who is idle for longest.</summary>
internal readonly struct IdlePlace : IHeapPlace<AgentState>
{
    public static int Get(AgentState item) => item.IdlePlace;

    public static void Set(AgentState item, int place) => item.IdlePlace = place;
}
