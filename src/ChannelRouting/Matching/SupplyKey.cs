namespace ChannelRouting.Matching;

/// <summary>What tells supplies apart: what their agents can do, the units they use, and the caps that are reached, ascending.</summary>
internal readonly ref struct SupplyKey(SupplyProfile profile, int usedUnits, ReadOnlySpan<int> fullCaps)
{
    public SupplyProfile Profile { get; } = profile;

    public int UsedUnits { get; } = usedUnits;

    public ReadOnlySpan<int> FullCaps { get; } = fullCaps;
}
