namespace ChannelRouting.Matching;

/// <summary>Where an item keeps its place in one heap.</summary>
internal interface IHeapPlace<in TItem>
{
    static abstract int Get(TItem item);

    static abstract void Set(TItem item, int place);
}
