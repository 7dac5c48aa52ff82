namespace ChannelRouting;

/// <summary>Agents that a queue keeps free for work of one channel, such as calls, when work of other channels could wait.</summary>
/// <remarks>
/// An agent is free who takes new work of the channel, serves the queue and has room for one more work order of the two; skills do not count. Lists are copied on entry. Immutable; equal by content; safe to
/// share between threads.
/// </remarks>
public sealed record AgentReserve
{
    /// <summary>
    /// How many are kept free, 1 to <see cref="RoutingLimits.AgentsInReserve"/>; but never all who take new work of the channel and serve the queue: when they are no more, all but one.
    /// </summary>
    public required int Agents { get; init; }

    /// <summary>The channel for whose work they are kept.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>The channels from whose work, of any queue, they are kept; at least one, and not <see cref="Channel"/>.</summary>
    public required IReadOnlyList<ChannelId> From { get; init => field = ValueList<ChannelId>.Copy(value); }
}
