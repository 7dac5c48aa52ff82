namespace ChannelRouting;

/// <summary>How a work order came to its queue.</summary>
public enum QueueSource
{
    /// <summary>By a rule of the plan.</summary>
    Rule,

    /// <summary>Whoever handed it in named the queue.</summary>
    Named,

    /// <summary>It was transferred there, by hand or by a rule of its promises.</summary>
    Moved,

    /// <summary>No rule knew it, so it is in the fallback queue, unclassified.</summary>
    Fallback,
}
