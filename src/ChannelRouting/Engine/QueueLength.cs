namespace ChannelRouting.Engine;

/// <summary>How many work orders stand in a queue's line.</summary>
internal sealed class QueueLength(QueueId queue)
{
    public QueueId Queue { get; } = queue;

    public int Count { get; set; }
}
