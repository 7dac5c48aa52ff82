namespace ChannelRouting;

/// <summary>A moment in a work order's life that starts or stops a clock.</summary>
public enum SlaMoment
{
    /// <summary>It came in; a scheduled one, when its start has come.</summary>
    Submitted,

    /// <summary>An agent has it.</summary>
    Assigned,

    /// <summary>Its work is done.</summary>
    Completed,

    /// <summary>Its wrap-up is done.</summary>
    Closed,
}
