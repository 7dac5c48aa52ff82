namespace ChannelRouting.Matching;

/// <summary>A question about a thing that stands in a heap or a line; a value, so that asking allocates nothing.</summary>
internal interface IItemTest<in T>
{
    bool Accepts(T item);
}
