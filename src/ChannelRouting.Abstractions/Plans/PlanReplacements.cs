namespace ChannelRouting;

/// <summary>What takes the place of the queues, channels and priorities that a new plan lacks.</summary>
/// <remarks>
/// Open work orders and agents go by the new names in the step that applies the plan. Work orders that ended keep the old ones. Lists are copied on entry.
/// Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record PlanReplacements
{
    /// <summary>For queues of work orders and of agents' profiles. Default: none.</summary>
    public IReadOnlyList<Replacement<QueueId>> Queues { get; init => field = ValueList<Replacement<QueueId>>.Copy(value); } = ValueList<Replacement<QueueId>>.Empty;

    /// <summary>For channels of work orders; an agent that takes no new work of the old channel takes none of the new one. Default: none.</summary>
    public IReadOnlyList<Replacement<ChannelId>> Channels { get; init => field = ValueList<Replacement<ChannelId>>.Copy(value); } = ValueList<Replacement<ChannelId>>.Empty;

    /// <summary>For priorities of work orders. Default: none.</summary>
    public IReadOnlyList<Replacement<PriorityId>> Priorities { get; init => field = ValueList<Replacement<PriorityId>>.Copy(value); } = ValueList<Replacement<PriorityId>>.Empty;
}
