namespace ChannelRouting.Matching;

/// <summary>A question about a member of a heap; a value, so that asking allocates nothing.</summary>
internal interface IItemTest
{
    bool Accepts(int slot);
}
