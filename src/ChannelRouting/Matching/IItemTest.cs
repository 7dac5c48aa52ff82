namespace ChannelRouting.Matching;

/// <summary>A question about an item; a value, so that asking allocates nothing.</summary>
internal interface IItemTest<in TItem>
{
    bool Accepts(TItem item);
}
