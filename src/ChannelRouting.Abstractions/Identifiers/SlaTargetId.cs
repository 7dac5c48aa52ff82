namespace ChannelRouting;

/// <summary>Names a target of an SLA policy.</summary>
/// <remarks>
/// Given by the plan: 1 to <see cref="RoutingLimits.IdentifierLength"/> characters, not blank, compared ordinally.
/// The default value names nothing (<see cref="IsDefault"/>). Immutable; safe to share between threads.
/// </remarks>
public readonly record struct SlaTargetId : IIdentifier<SlaTargetId>, IComparable<SlaTargetId>
{
    private readonly string? _value;

    /// <summary>Checks and wraps a name.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    public SlaTargetId(string value) => _value = Identifier.Check(value, nameof(SlaTargetId));

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsDefault => _value is null;

    /// <summary>Checks and wraps a name, as the constructor does.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    public static implicit operator SlaTargetId(string value) => new(value);

    /// <inheritdoc/>
    static SlaTargetId IIdentifier<SlaTargetId>.From(string value) => new(value);

    /// <summary>Orders by the UTF-16 code units of the names.</summary>
    public int CompareTo(SlaTargetId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The name itself.</summary>
    public override string ToString() => Value;
}
