namespace ChannelRouting;

/// <summary>What becomes of work that comes in while its channel or queue is closed, or its queue is full.</summary>
public enum IntakeAction
{
    /// <summary>It gets in line all the same.</summary>
    Accept,

    /// <summary>It is scheduled, and gets in line at the next opening; without one it is refused.</summary>
    Hold,

    /// <summary>It goes to another queue, which is asked in turn.</summary>
    Divert,

    /// <summary>It is refused.</summary>
    Refuse,
}
