namespace ChannelRouting;

/// <summary>An agent who could help with work of queues that the agent does not serve.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record LendingSuggestion
{
    /// <summary>Who: there, with the skills, and with half of the capacity or more free.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The queues the agent serves.</summary>
    public required IReadOnlyList<QueueId> FromQueues { get; init => field = ValueList<QueueId>.Copy(value); }

    /// <summary>The queues whose work the agent could have.</summary>
    public required IReadOnlyList<QueueId> ToQueues { get; init => field = ValueList<QueueId>.Copy(value); }

    /// <summary>The share of the agent's capacity in use, 0 to 0.5.</summary>
    public required decimal LoadRate { get; init; }

    /// <summary>How much of the work that waits the agent has the skills for.</summary>
    public required int WorkOrderCount { get; init; }
}
