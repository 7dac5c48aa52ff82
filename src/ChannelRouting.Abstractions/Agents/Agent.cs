namespace ChannelRouting;

/// <summary>An agent as it stands at one instant: a person or a bot who can take work.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; safe to share between threads.</remarks>
public sealed record Agent
{
    /// <summary>Grows with every event that changes what was said of it, whether it is there, available on a channel or on shift, and with every step of its first days; its work leaves it alone.</summary>
    public required long Version { get; init; }

    /// <summary>What the host said of it.</summary>
    public required AgentProfile Profile { get; init; }

    /// <summary>Whether it is there.</summary>
    public required AgentPresence Presence { get; init; }

    /// <summary>Channels it takes no new work of, by name.</summary>
    public required IReadOnlyList<ChannelId> UnavailableChannels { get; init => field = ValueList<ChannelId>.Copy(value); }

    /// <summary>Whether it is on shift; null when no shift was ever reported, so that none restricts it.</summary>
    public required bool? IsOnShift { get; init; }

    /// <summary>The first instant at which its shift is over; null when it is off shift or the shift has no end yet.</summary>
    public required Instant? ShiftEndsAt { get; init; }

    /// <summary>Units it has now: those of its profile, or a part of them in its first days (<see cref="RoutingPlan.RampUp"/>).</summary>
    public required int CapacityUnits { get; init; }

    /// <summary>When it will have more units by <see cref="RoutingPlan.RampUp"/>; null when it has all.</summary>
    public required Instant? RampsUpAt { get; init; }

    /// <summary>Units in use by its work orders and reserved by its open offers; above its capacity only while work interrupts other work, or after a recorded override, a lowered capacity or a cost that a plan raised.</summary>
    public required long UsedUnits { get; init; }

    /// <summary>The first instant at which matching gives it work again, after it gave it as much as <see cref="AssignmentLimit"/> allows; null when at once.</summary>
    public required Instant? NextWorkAt { get; init; }

    /// <summary>The work order it holds room for, so that work behind that one finds its units taken besides those in use; null when it holds none.</summary>
    public required WorkOrderId? HeadRoomFor { get; init; }

    /// <summary>
    /// The later of two instants: when a work order last left its hands (closed, cancelled, or gone to the line or to somebody else), and when it last began
    /// to take new work (by presence, shift or profile). Its first save before either. Offers that it did not take do not count. Says nothing of whether it is idle.
    /// </summary>
    public required Instant IdleSinceAt { get; init; }

    /// <summary>When it is available again by itself, after missed offers; null when it is not paused.</summary>
    public required Instant? AvailableAgainAt { get; init; }

    /// <summary>Offers missed in a row.</summary>
    public required int MissCount { get; init; }

    /// <summary>Its open offers, oldest first.</summary>
    public required IReadOnlyList<Offer> Offers { get; init => field = ValueList<Offer>.Copy(value); }

    /// <summary>Work orders it holds that are not final.</summary>
    public required int WorkOrderCount { get; init; }
}
