namespace ChannelRouting;

/// <summary>Whether an <see cref="SlaClock"/> runs, and how it ended.</summary>
public enum SlaClockStatus
{
    /// <summary>Time counts.</summary>
    Running,

    /// <summary>Time does not count for now.</summary>
    Paused,

    /// <summary>Stopped at or before due.</summary>
    Met,

    /// <summary>Stopped after due.</summary>
    MetLate,

    /// <summary>The work order was given up, abandoned or merged, its policy makes this promise no longer, its start was undone, or it was started anew.</summary>
    Cancelled,
}
