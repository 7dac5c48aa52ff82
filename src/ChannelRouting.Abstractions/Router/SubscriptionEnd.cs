namespace ChannelRouting;

/// <summary>How a subscription ended.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record SubscriptionEnd
{
    /// <summary>The name its options gave it; null when none.</summary>
    public required string? Name { get; init; }

    /// <summary>What ended it.</summary>
    public required SubscriptionEndReason Reason { get; init; }

    /// <summary>The sequence of the last event that was handled; where it began, before the first.</summary>
    public required long Position { get; init; }

    /// <summary>What the handler threw, or what stopped the router; null when it ended otherwise.</summary>
    public Exception? Exception { get; init; }
}
