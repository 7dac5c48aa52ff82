namespace ChannelRouting;

/// <summary>Why a router stopped by itself.</summary>
public enum RouterStopReason
{
    /// <summary>The clock was further behind the last instant than the router's options allow.</summary>
    ClockBehind,

    /// <summary>The clock is outside the years the engine knows.</summary>
    ClockOutOfRange,

    /// <summary>The clock or its timer failed, so that deadlines would be missed.</summary>
    ClockFailed,

    /// <summary>The engine broke an invariant of its own.</summary>
    EngineBroken,
}
