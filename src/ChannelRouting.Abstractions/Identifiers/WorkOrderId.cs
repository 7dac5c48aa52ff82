namespace ChannelRouting;

/// <summary>Names a work order.</summary>
/// <remarks>
/// Given by the host: 1 to <see cref="RoutingLimits.IdentifierLength"/> characters, not blank, compared ordinally.
/// The default value names nothing (<see cref="IsDefault"/>). Immutable; safe to share between threads.
/// </remarks>
public readonly record struct WorkOrderId : IIdentifier<WorkOrderId>, IComparable<WorkOrderId>
{
    private readonly string? _value;

    /// <summary>Checks and wraps a name.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    public WorkOrderId(string value) => _value = Identifier.Check(value, nameof(WorkOrderId));

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsDefault => _value is null;

    /// <summary>Checks and wraps a name, as the constructor does.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    public static implicit operator WorkOrderId(string value) => new(value);

    /// <inheritdoc/>
    static WorkOrderId IIdentifier<WorkOrderId>.From(string value) => new(value);

    /// <summary>Orders by the UTF-16 code units of the names.</summary>
    public int CompareTo(WorkOrderId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The name itself.</summary>
    public override string ToString() => Value;
}
