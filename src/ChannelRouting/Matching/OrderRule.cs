using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>Which work order first: the more urgent band, then the one submitted earlier. A total order, since sequences are unique.</summary>
internal sealed class OrderRule : IComparer<WorkOrderState>
{
    public static OrderRule Instance { get; } = new();

    public int Compare(WorkOrderState? x, WorkOrderState? y) => (x!.Band, x.Sequence).CompareTo((y!.Band, y.Sequence));
}
