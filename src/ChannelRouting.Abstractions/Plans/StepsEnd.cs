namespace ChannelRouting;

/// <summary>What happens to work that waited through all steps of its queue.</summary>
public enum StepsEnd
{
    /// <summary>It goes on waiting as the last step left it.</summary>
    Hold,

    /// <summary>Every skill it must have becomes a wish: whoever serves the queue may have it.</summary>
    AnyInQueue,

    /// <summary>It is escalated to the next level: <see cref="WorkOrderEscalated"/>. It goes on waiting as the last step left it.</summary>
    Escalate,
}
