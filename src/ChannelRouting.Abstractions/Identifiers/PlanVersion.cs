namespace ChannelRouting;

/// <summary>Which of the plans applied so far: the first is 1.</summary>
/// <remarks>Given by the engine. The default value means that no plan was applied. Immutable; safe to share between threads.</remarks>
/// <param name="Number">1 or more; 0 means no plan.</param>
public readonly record struct PlanVersion(int Number) : IComparable<PlanVersion>
{
    /// <summary>Whether this is the default value: no plan.</summary>
    public bool IsDefault => Number == 0;

    /// <summary>Orders by number, so by time of application.</summary>
    public int CompareTo(PlanVersion other) => Number.CompareTo(other.Number);

    /// <summary>The number in invariant digits.</summary>
    public override string ToString() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
