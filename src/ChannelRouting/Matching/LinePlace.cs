using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>Where a work order keeps its place in its line.</summary>
internal readonly struct LinePlace : IHeapPlace<WorkOrderState>
{
    public static int Get(WorkOrderState item) => item.LinePlace;

    public static void Set(WorkOrderState item, int place) => item.LinePlace = place;
}
