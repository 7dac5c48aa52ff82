namespace ChannelRouting;

/// <summary>Names a command, so that sending it again does nothing twice.</summary>
/// <remarks>
/// Given by the host: 1 to <see cref="RoutingLimits.IdentifierLength"/> characters, not blank, compared ordinally.
/// The default value names nothing (<see cref="IsDefault"/>). Immutable; safe to share between threads.
/// </remarks>
public readonly record struct CommandId : IIdentifier<CommandId>, IComparable<CommandId>
{
    private readonly string? _value;

    /// <summary>Checks and wraps a name.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    public CommandId(string value) => _value = Identifier.Check(value, nameof(CommandId));

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsDefault => _value is null;

    /// <summary>Checks and wraps a name, as the constructor does.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    public static implicit operator CommandId(string value) => new(value);

    /// <inheritdoc/>
    static CommandId IIdentifier<CommandId>.From(string value) => new(value);

    /// <summary>Orders by the UTF-16 code units of the names.</summary>
    public int CompareTo(CommandId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The name itself.</summary>
    public override string ToString() => Value;
}
