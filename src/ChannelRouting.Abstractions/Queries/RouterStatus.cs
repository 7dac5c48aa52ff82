namespace ChannelRouting;

/// <summary>How a router is doing, at one instant.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record RouterStatus
{
    /// <summary>The latest instant the engine was given.</summary>
    public required Instant StandsAt { get; init; }

    /// <summary>When the router next wakes by itself to let something happen; null when nothing is due.</summary>
    public required Instant? NextDueAt { get; init; }

    /// <summary>The sequence of the last event.</summary>
    public required long LastSequence { get; init; }

    /// <summary>The lowest position a subscription can begin after.</summary>
    public required long OldestPosition { get; init; }

    /// <summary>How far the clock was behind <see cref="StandsAt"/> when it was last read; zero when it was not.</summary>
    public required Duration ClockSkew { get; init; }

    /// <summary>The version of the current plan.</summary>
    public required PlanVersion Plan { get; init; }

    /// <summary>Calendars of the current plan whose dates are known for <see cref="RoutingLimits.CalendarNoticeDays"/> days at most, those that end first before the others.</summary>
    public required IReadOnlyList<CalendarId> EndingCalendars { get; init => field = ValueList<CalendarId>.Copy(value); }

    /// <summary>Work orders in memory, whatever their status.</summary>
    public required int WorkOrderCount { get; init; }

    /// <summary>Work orders that are not final and unclassified: no rule gave them a queue, nobody named one, and they were not moved since (<see cref="QueueSource.Fallback"/>). Many of them ask for a rule.</summary>
    public required int UnclassifiedCount { get; init; }

    /// <summary>Work orders that are not final and came by a channel that the plan did not have (<see cref="WorkOrder.UnknownChannel"/>); those of a plan without <see cref="RoutingPlan.FallbackChannel"/> are refused and not counted.</summary>
    public required int UnknownChannelCount { get; init; }

    /// <summary>Agents in memory, whatever their presence.</summary>
    public required int AgentCount { get; init; }

    /// <summary>Subscriptions that have not ended.</summary>
    public required int SubscriptionCount { get; init; }

    /// <summary>Subscriptions whose full buffer holds commands and deadlines back, by the names their options gave them; an empty name for one without. Mostly none.</summary>
    public IReadOnlyList<string> HeldBackBy { get; init => field = ValueList<string>.Copy(value); } = ValueList<string>.Empty;

    /// <summary>How often the access rule failed since the router was made, so that whoever asked saw nothing.</summary>
    public long AccessFaultCount { get; init; }

    /// <summary>Why the router takes no commands now; null when it takes them.</summary>
    public RouterStopReason? StoppedBy { get; init; }
}
