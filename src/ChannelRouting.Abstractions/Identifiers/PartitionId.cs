namespace ChannelRouting;

/// <summary>Names a partition: a tenant, a region or a site with a router of its own.</summary>
/// <remarks>
/// Given by the host: 1 to <see cref="RoutingLimits.IdentifierLength"/> characters, not blank, compared ordinally.
/// The default value names nothing (<see cref="IsDefault"/>). Immutable; safe to share between threads.
/// </remarks>
public readonly record struct PartitionId : IIdentifier<PartitionId>, IComparable<PartitionId>
{
    private readonly string? _value;

    /// <summary>Checks and wraps a name.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    public PartitionId(string value) => _value = Identifier.Check(value, nameof(PartitionId));

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsDefault => _value is null;

    /// <summary>Checks and wraps a name, as the constructor does.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    public static implicit operator PartitionId(string value) => new(value);

    /// <inheritdoc/>
    static PartitionId IIdentifier<PartitionId>.From(string value) => new(value);

    /// <summary>Orders by the UTF-16 code units of the names.</summary>
    public int CompareTo(PartitionId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The name itself.</summary>
    public override string ToString() => Value;
}
