using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>Where an agent keeps its place in the rotation of who was served least recently.</summary>
internal readonly struct ServedPlace : IHeapPlace<AgentState>
{
    public static int Get(AgentState item) => item.ServedPlace;

    public static void Set(AgentState item, int place) => item.ServedPlace = place;
}
