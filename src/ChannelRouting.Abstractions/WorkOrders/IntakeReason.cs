namespace ChannelRouting;

/// <summary>Why work that came in did not simply get in line.</summary>
public enum IntakeReason
{
    /// <summary>Its channel was outside its service hours.</summary>
    ChannelClosed,

    /// <summary>The queue was outside its service hours, before its beginning or after its end.</summary>
    QueueClosed,

    /// <summary>As many stood in the queue's line as it takes.</summary>
    QueueFull,
}
