namespace ChannelRouting;

/// <summary>Where a subscription begins, and how far its handler may fall behind.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SubscriptionOptions
{
    /// <summary>A name for people, told when the subscription ends. Default: none.</summary>
    public string? Name { get; init; }

    /// <summary>The sequence of the last event not wanted, 0 or more; 0 asks for all from the first. Default: null, what happens from now on.</summary>
    public long? After { get; init; }

    /// <summary>
    /// Steps that may wait for the handler, 1 to <see cref="RoutingLimits.SubscriptionBuffer"/>; a step is what one command did, or what was due before it.
    /// What was held when the subscription began does not count before the handler has caught up. Default: 1,000.
    /// </summary>
    public int BufferSize { get; init; } = 1_000;

    /// <summary>What becomes of a full buffer. Default: <see cref="FullBufferRule.Disconnect"/>.</summary>
    public FullBufferRule WhenFull { get; init; }
}
