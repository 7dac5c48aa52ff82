namespace ChannelRouting.InProcess;

/// <summary>Defaults and limits of <see cref="RouterOptions"/>, and sizes of the router's own.</summary>
internal static class RouterConstants
{
    public const int RetainedEvents = 10_000;

    /// <summary>Commands of a batch that are decided in one hold of the lock.</summary>
    public const int CommandsPerHold = 100;

    /// <summary>How soon the clock is looked at again when what is due could not happen because it was wrong.</summary>
    public static readonly Duration ClockRetry = Duration.FromSeconds(1);

    /// <summary>Bytes of a plan file: more is taken for a mistake.</summary>
    public const long LongestPlanFile = 64 * 1024 * 1024;

    /// <summary>How often a watched plan file is looked at.</summary>
    public static readonly Duration PlanFileInterval = Duration.FromSeconds(1);

    public static readonly Duration MaxClockSkew = Duration.FromSeconds(5);

    public static readonly Duration LargestMaxClockSkew = Duration.FromDays(1);

    /// <summary>The timer is never set further ahead: timers have a maximum, and a clock that was set forward is noticed so late at most.</summary>
    public static readonly Duration LongestWait = Duration.FromMinutes(10);
}
