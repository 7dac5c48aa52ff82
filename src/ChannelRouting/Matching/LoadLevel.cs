namespace ChannelRouting.Matching;

/// <summary>The supplies whose agents use the same share of their capacity.</summary>
internal sealed class LoadLevel(int usedUnits, int capacityUnits)
{
    /// <summary>Supplies of the level that have somebody.</summary>
    public Bits Live { get; } = new();

    public int LiveCount { get; set; }

    /// <summary>Supplies of the level, with somebody or not.</summary>
    public int SupplyCount { get; set; }

    /// <summary>Compares shares without dividing; no capacity is 0.</summary>
    public int CompareTo(int otherUsedUnits, int otherCapacityUnits) =>
        ((long)usedUnits * otherCapacityUnits).CompareTo((long)otherUsedUnits * capacityUnits);
}
