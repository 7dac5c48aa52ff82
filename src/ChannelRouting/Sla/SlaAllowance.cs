using ChannelRouting.Calendars;

namespace ChannelRouting.Sla;

/// <summary>How much time a goal gives a clock that started at some instant.</summary>
internal readonly record struct SlaAllowance(SlaScale Scale, Duration Allowed)
{
    /// <summary>More than there is; what a goal in days gives on a calendar that is never open that long.</summary>
    private static readonly Duration Endless = Duration.FromDays((BusinessHours.LastYear - BusinessHours.FirstYear + 1) * 366);

    /// <summary>
    /// Days become time when the clock starts: local days the elapsed time until their date, business days the open time until theirs.
    /// From there on every clock counts in one way, so pausing and retargeting need no rule of their own for days.
    /// </summary>
    /// <param name="goal">The goal.</param>
    /// <param name="hours">The calendar it counts by; null when it needs none.</param>
    /// <param name="start">When the clock started.</param>
    /// <param name="promisedAt">The instant promised to the customer, for a goal up to it; one that has passed leaves no time.</param>
    public static SlaAllowance Of(SlaGoal goal, BusinessHours? hours, Instant start, Instant? promisedAt)
    {
        if (goal.UntilPromised == true) return new(new(SlaMeasure.Promised, null), Duration.Max(promisedAt!.Value - start, Duration.Zero));
        if (goal.Elapsed is { } elapsed) return new(new(SlaMeasure.Elapsed, null), elapsed);
        if (goal.OpenTime is { } open) return new(new(SlaMeasure.OpenTime, hours), open);
        if (goal.LocalDays is { } localDays) return new(new(SlaMeasure.Elapsed, hours), hours!.AddLocalDays(start, localDays).At - start);

        var end = hours!.AddBusinessDays(start, goal.BusinessDays!.Value);
        return new(new(SlaMeasure.BusinessDays, hours), end.IsNever ? Endless : hours.Between(start, end.At));
    }
}
