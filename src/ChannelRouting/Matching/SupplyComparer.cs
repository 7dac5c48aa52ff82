using System.Runtime.CompilerServices;

namespace ChannelRouting.Matching;

/// <summary>Finds a supply by its key without making one.</summary>
internal sealed class SupplyComparer : IEqualityComparer<Supply>, IAlternateEqualityComparer<SupplyKey, Supply>
{
    public bool Equals(Supply? x, Supply? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Equals(x.Key, y));

    public int GetHashCode(Supply obj) => GetHashCode(obj.Key);

    public bool Equals(SupplyKey alternate, Supply other) => other.Is(alternate);

    public int GetHashCode(SupplyKey alternate)
    {
        var hash = new HashCode();
        hash.Add(RuntimeHelpers.GetHashCode(alternate.Profile));
        hash.Add(alternate.UsedUnits);
        foreach (var cap in alternate.FullCaps) hash.Add(cap);
        return hash.ToHashCode();
    }

    public Supply Create(SupplyKey alternate) => throw new NotSupportedException("The table makes supplies, since it gives them their slots.");
}
