namespace ChannelRouting;

/// <summary>Why a router stopped by itself: until the clock is right again, or for good.</summary>
public enum RouterStopReason
{
    /// <summary>The clock is further behind the last instant than the router's options allow. The router goes on by itself once it has caught up.</summary>
    ClockBehind,

    /// <summary>The clock is outside the years the engine knows. The router goes on by itself once it is set right.</summary>
    ClockOutOfRange,

    /// <summary>The clock failed while nobody called, or its timer did, so that deadlines would be missed. For good.</summary>
    ClockFailed,

    /// <summary>The engine broke an invariant of its own. For good; answers to queries may show half a command.</summary>
    EngineBroken,
}
