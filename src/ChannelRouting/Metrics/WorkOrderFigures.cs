namespace ChannelRouting.Metrics;

/// <summary>One row of the status table. Each figure is defined in docs/reference/metrics.md.</summary>
/// <remarks>Times are elapsed time. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderFigures
{
    /// <summary>The key of the dimension; empty for the total.</summary>
    public required string Key { get; init; }

    /// <summary>Work orders that came in, whatever became of them.</summary>
    public required long SubmittedCount { get; init; }

    /// <summary>Those whose start has not come.</summary>
    public required long ScheduledCount { get; init; }

    /// <summary>Those in line now.</summary>
    public required long WaitingCount { get; init; }

    /// <summary>Those that an agent works on, waits with or has set aside now.</summary>
    public required long InProgressCount { get; init; }

    /// <summary>Those whose work is done, wrapped up or not.</summary>
    public required long CompletedCount { get; init; }

    /// <summary>Those given up.</summary>
    public required long CancelledCount { get; init; }

    /// <summary>Those whose customer left before being served.</summary>
    public required long AbandonedCount { get; init; }

    /// <summary>Those that ended in favor of another one.</summary>
    public required long MergedCount { get; init; }

    /// <summary>From submission, or from the start of a scheduled one, to the first assignment, over those assigned; null without any.</summary>
    public required Duration? MeanTimeToAssign { get; init; }

    /// <summary>What nine in ten of the same do not exceed; above the true value by less than one part in 128.</summary>
    public required Duration? P90TimeToAssign { get; init; }

    /// <summary>From submission, or from the start of a scheduled one, to the first completion, over those completed at least once; null without any.</summary>
    public required Duration? MeanTimeToComplete { get; init; }

    /// <summary>What nine in ten of the same do not exceed; above the true value by less than one part in 128.</summary>
    public required Duration? P90TimeToComplete { get; init; }

    /// <summary>Those whose promise was breached, open or not.</summary>
    public required long OverdueCount { get; init; }

    /// <summary>Those of them that are completed.</summary>
    public required long CompletedOverdueCount { get; init; }

    /// <summary>Times that one of them took its agent over capacity or a cap.</summary>
    public required long OverCapacityCount { get; init; }

    /// <summary>Overdue work orders of all that came in, 0 to 1; null when none came in.</summary>
    public double? OverdueRate => Rate(OverdueCount, SubmittedCount);

    /// <summary>Work orders completed overdue of all completed, 0 to 1; null when none was completed.</summary>
    public double? CompletedOverdueRate => Rate(CompletedOverdueCount, CompletedCount);

    private static double? Rate(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
