namespace ChannelRouting;

/// <summary>What happens to a work order by itself.</summary>
public enum UpcomingChangeKind
{
    /// <summary>It gets in line.</summary>
    Start,

    /// <summary>An offer of it expires.</summary>
    OfferExpiry,

    /// <summary>It waits for agents no more.</summary>
    WaitEnd,

    /// <summary>It has waited for as long as a queue's next delay with some agents says.</summary>
    DelayEnd,

    /// <summary>Its step of the queue is over.</summary>
    StepEnd,

    /// <summary>Room is held for it no more.</summary>
    HeadRoomEnd,

    /// <summary>An agent who refused it may be asked again.</summary>
    CoolDownEnd,
}
