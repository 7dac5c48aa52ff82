namespace ChannelRouting;

/// <summary>What an alert watches.</summary>
public enum AlertKind
{
    /// <summary>Work in line, offered or not: a count.</summary>
    Backlog,

    /// <summary>How long the work that stands in line longest has stood there, all its stays together: a time.</summary>
    OldestWait,

    /// <summary>The share of open work, in line or in hands, of which a promise is breached: a rate.</summary>
    OverdueRate,

    /// <summary>Promises breached within the window: a count.</summary>
    BreachBurst,

    /// <summary>Of the customers who were served or left within the window, the share that left: abandonments / (abandonments + assignments), a rate.</summary>
    AbandonmentRate,

    /// <summary>Work in line that no agent who is there could have, whatever its room: a count.</summary>
    NoStaffedAgent,

    /// <summary>Work in line that no agent could have who is known, there or not, or that nobody is left to be offered to: a count.</summary>
    Unroutable,

    /// <summary>Work that comes in less work that is completed, both as a number a day over the window: a count a day.</summary>
    CapacityGap,

    /// <summary>A calendar's dates are known for <see cref="RoutingLimits.CalendarNoticeDays"/> days more at most: no thresholds.</summary>
    CalendarEnding,
}
