namespace ChannelRouting;

/// <summary>How room is held for work of a queue that cheaper work behind it would otherwise overtake again and again.</summary>
/// <remarks>
/// A queue without one holds no room: what an agent cannot fit is passed over. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record HeadRoomPolicy
{
    /// <summary>
    /// How long an agent holds room for one work order: on [held, held + this). When that was in vain, it holds none again before as long has passed. More than
    /// zero; the current plan's counts, at the instant the holding begins, and at its end.
    /// </summary>
    public required Duration For { get; init; }

    /// <summary>Work orders of the queue that room is held for at one time, each by an agent of its own, 1 to <see cref="RoutingLimits.HeadRoomsAtOnce"/>; null means 1.</summary>
    public int? AtOnce { get; init; }
}
