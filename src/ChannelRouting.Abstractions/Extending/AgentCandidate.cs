namespace ChannelRouting;

/// <summary>What code may know of an agent who can take a work order.</summary>
/// <remarks>Nothing it leads to changes. The default value knows nothing. Immutable; safe to share between threads.</remarks>
public readonly struct AgentCandidate
{
    /// <summary>Who it is, with skills and queues.</summary>
    public required AgentProfile Profile { get; init; }

    /// <summary>The units it has now, 0 or more: in its first days they may be fewer than the profile says.</summary>
    public required int CapacityUnits { get; init; }

    /// <summary>Units in use by work and open offers, or held for some work order; more than <see cref="CapacityUnits"/> where an override let it go over.</summary>
    public required long UsedUnits { get; init; }

    /// <summary>Work orders it has that are not final.</summary>
    public required int WorkOrderCount { get; init; }

    /// <summary>Its open offers.</summary>
    public required int OfferCount { get; init; }

    /// <summary>The later of when work left its hands last and when it began to take work, or was first saved.</summary>
    public required Instant IdleSinceAt { get; init; }

    /// <summary>The rank with it of the queue by which it would have the work, 1 or more.</summary>
    public required int Rank { get; init; }

    /// <summary>Units that are free, 0 or more.</summary>
    public long FreeUnits => Math.Max(0, CapacityUnits - UsedUnits);
}
