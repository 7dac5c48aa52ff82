namespace ChannelRouting;

/// <summary>The engine found itself in a state that must not be. It takes no further commands: rebuild it from its journal.</summary>
public sealed class RoutingInvariantException : InvalidOperationException
{
    /// <summary>Says which rule is broken.</summary>
    public RoutingInvariantException(string message)
        : base(message)
    {
    }

    /// <summary>Says which rule is broken, and what broke it.</summary>
    public RoutingInvariantException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
