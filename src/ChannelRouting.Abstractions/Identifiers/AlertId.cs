namespace ChannelRouting;

/// <summary>Names one alert; acknowledging needs it.</summary>
/// <remarks>
/// Given by the fold over the journal: 1, 2, 3 ... in order of raising. The default value names nothing.
/// Immutable; safe to share between threads.
/// </remarks>
/// <param name="Number">1 or more; 0 names nothing.</param>
public readonly record struct AlertId(long Number) : IComparable<AlertId>
{
    /// <summary>Whether this is the default value, which names nothing.</summary>
    public bool IsDefault => Number == 0;

    /// <summary>Orders by number, so by time of raising.</summary>
    public int CompareTo(AlertId other) => Number.CompareTo(other.Number);

    /// <summary>The number in invariant digits.</summary>
    public override string ToString() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
