namespace ChannelRouting.Sla;

/// <summary>Where a <see cref="TargetClock"/> stands.</summary>
public enum TargetClockState
{
    /// <summary>Nothing counts yet.</summary>
    NotStarted,

    /// <summary>Time counts.</summary>
    Running,

    /// <summary>Time does not count for now.</summary>
    Paused,

    /// <summary>Over; nothing changes any more.</summary>
    Stopped,
}
