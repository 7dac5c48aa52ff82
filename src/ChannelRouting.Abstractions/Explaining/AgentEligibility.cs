namespace ChannelRouting;

/// <summary>Whether matching may give a work order to an agent, and all that is in the way, as it stands at one instant.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AgentEligibility
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>At which instant.</summary>
    public required Instant At { get; init; }

    /// <summary>Every reason against it, not only the first, in the order of <see cref="ObstacleKind"/>. When none is left, the agent may have the work order.</summary>
    public required IReadOnlyList<Obstacle> Obstacles { get; init => field = ValueList<Obstacle>.Copy(value); }

    /// <summary>Whether nothing is in the way. In a router that has done what is due, work in line has nobody of whom that is true.</summary>
    public bool IsEligible => Obstacles.Count == 0;
}
