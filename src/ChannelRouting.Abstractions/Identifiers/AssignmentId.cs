namespace ChannelRouting;

/// <summary>Names one assignment of a work order to an agent; completing and closing need it.</summary>
/// <remarks>
/// Given by the engine: 1, 2, 3 ... in order of assignment, never used twice. The default value names nothing.
/// Immutable; safe to share between threads.
/// </remarks>
/// <param name="Number">1 or more; 0 names nothing.</param>
public readonly record struct AssignmentId(long Number) : IComparable<AssignmentId>
{
    /// <summary>Whether this is the default value, which names nothing.</summary>
    public bool IsDefault => Number == 0;

    /// <summary>Orders by number, so by time of assignment.</summary>
    public int CompareTo(AssignmentId other) => Number.CompareTo(other.Number);

    /// <summary>The number in invariant digits.</summary>
    public override string ToString() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
