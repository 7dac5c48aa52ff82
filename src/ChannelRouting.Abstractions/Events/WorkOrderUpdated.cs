namespace ChannelRouting;

/// <summary>What is known of a work order changed.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderUpdated : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Its new band; null when it stays.</summary>
    public PriorityId? Priority { get; init; }

    /// <summary>Its new type; null when it stays.</summary>
    public string? Type { get; init; }

    /// <summary>The instant promised to the customer from now on; null when that stays.</summary>
    public Instant? PromisedAt { get; init; }

    /// <summary>Whether the instant promised to the customer was taken back. Null means false.</summary>
    public bool? IsPromiseWithdrawn { get; init; }

    /// <summary>The agents it prefers from now on, as given; a wait in line is over. Null when they stay.</summary>
    public IReadOnlyList<PreferredAgent>? PreferredAgents { get; init => field = value is null ? null : ValueList<PreferredAgent>.Copy(value); }

    /// <summary>How long it is for these agents alone when it gets in line of a queue; counts only with them. Null: it does not wait for them.</summary>
    public Duration? PreferredFor { get; init; }

    /// <summary>The agents who never get it by matching from now on; null when they stay.</summary>
    public IReadOnlyList<AgentId>? ExcludedAgents { get; init => field = value is null ? null : ValueList<AgentId>.Copy(value); }

    /// <summary>Fields added or replaced; the others stay.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init => field = ValueMap.Copy(value); }
}
