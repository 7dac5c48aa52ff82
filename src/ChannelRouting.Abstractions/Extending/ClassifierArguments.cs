namespace ChannelRouting;

/// <summary>What code may know of a work order, as it stands when its rule is asked.</summary>
/// <remarks>Copies: nothing changes them later. The default value knows nothing. Immutable; safe to share between threads.</remarks>
public readonly struct ClassifierArguments
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId Id { get; init; }

    /// <summary>What it is about.</summary>
    public required string Type { get; init; }

    /// <summary>The channel it came by.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>Its priority: the one it was handed in with, or that the rules so far gave it.</summary>
    public required PriorityId Priority { get; init; }

    /// <summary>Further text by name.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init => field = ValueMap.Copy(value); }

    /// <summary>The labels that the rules so far put on.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init => field = ValueMap.Copy(value); }

    /// <summary>The level its problem was handed up to, 0 to <see cref="RoutingLimits.EscalationLevels"/>.</summary>
    public required int EscalationLevel { get; init; }
}
