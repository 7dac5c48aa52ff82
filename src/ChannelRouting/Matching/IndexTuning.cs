namespace ChannelRouting.Matching;

/// <summary>Where the index weighs one cost against another. It decides the same whatever these are.</summary>
/// <param name="SpareCount">Empty supplies kept, besides as many as have agents, since they soon have some again.</param>
/// <param name="ManySupplies">So many supplies of a level are kept in the order of their first agents; of fewer the first is found as fast by a look at all.</param>
/// <param name="StepsOfWalk">What a step along that order costs, in looks at a supply.</param>
internal sealed record IndexTuning(int SpareCount, int ManySupplies, int StepsOfWalk)
{
    public static readonly IndexTuning Default = new(SpareCount: 256, ManySupplies: 512, StepsOfWalk: 4);
}
