namespace ChannelRouting;

/// <summary>What every typed name has in common: one checked string.</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface IIdentifier<TSelf> where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The name as it was given; empty for the default value.</summary>
    string Value { get; }

    /// <summary>Whether this is the default value, which names nothing.</summary>
    bool IsDefault { get; }

    /// <summary>Checks and wraps a name.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank or longer than the limit.</exception>
    static abstract TSelf From(string value);
}
