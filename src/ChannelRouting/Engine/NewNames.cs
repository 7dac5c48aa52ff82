namespace ChannelRouting.Engine;

/// <summary>The names by which a new plan goes on with what was replaced; every other name stays.</summary>
internal sealed class NewNames(PlanReplacements replacements)
{
    private readonly Dictionary<QueueId, QueueId> _queues = Of(replacements.Queues);
    private readonly Dictionary<ChannelId, ChannelId> _channels = Of(replacements.Channels);
    private readonly Dictionary<PriorityId, PriorityId> _priorities = Of(replacements.Priorities);

    public QueueId Of(QueueId queue) => _queues.GetValueOrDefault(queue, queue);

    public ChannelId Of(ChannelId channel) => _channels.GetValueOrDefault(channel, channel);

    public PriorityId Of(PriorityId priority) => _priorities.GetValueOrDefault(priority, priority);

    private static Dictionary<TId, TId> Of<TId>(IReadOnlyList<Replacement<TId>> replacements) where TId : struct, IIdentifier<TId> =>
        replacements.ToDictionary(replacement => replacement.From, replacement => replacement.To);
}
