namespace ChannelRouting;

/// <summary>Names one offer of a work order to an agent; accepting and declining need it.</summary>
/// <remarks>
/// Given by the engine: 1, 2, 3 ... in order of offering, never used twice. The default value names nothing.
/// Immutable; safe to share between threads.
/// </remarks>
/// <param name="Number">1 or more; 0 names nothing.</param>
public readonly record struct OfferId(long Number) : IComparable<OfferId>
{
    /// <summary>Whether this is the default value, which names nothing.</summary>
    public bool IsDefault => Number == 0;

    /// <summary>Orders by number, so by time of offering.</summary>
    public int CompareTo(OfferId other) => Number.CompareTo(other.Number);

    /// <summary>The number in invariant digits.</summary>
    public override string ToString() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
