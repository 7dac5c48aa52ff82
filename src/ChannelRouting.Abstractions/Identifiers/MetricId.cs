namespace ChannelRouting;

/// <summary>Names a metric, such as <c>overdue-rate</c> or <c>time-to-assign-p90</c>; docs/reference/metrics.md lists them.</summary>
/// <remarks>
/// 1 to <see cref="RoutingLimits.IdentifierLength"/> characters, not blank, compared ordinally.
/// The default value names nothing (<see cref="IsDefault"/>). Immutable; safe to share between threads.
/// </remarks>
public readonly record struct MetricId : IIdentifier<MetricId>, IComparable<MetricId>
{
    private readonly string? _value;

    /// <summary>Checks and wraps a name.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    public MetricId(string value) => _value = Identifier.Check(value, nameof(MetricId));

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsDefault => _value is null;

    /// <summary>Checks and wraps a name, as the constructor does.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    public static implicit operator MetricId(string value) => new(value);

    /// <inheritdoc/>
    static MetricId IIdentifier<MetricId>.From(string value) => new(value);

    /// <summary>Orders by the UTF-16 code units of the names.</summary>
    public int CompareTo(MetricId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The name itself.</summary>
    public override string ToString() => Value;
}
