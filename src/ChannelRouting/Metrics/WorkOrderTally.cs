namespace ChannelRouting.Metrics;

/// <summary>The counters behind one row of figures.</summary>
internal sealed class WorkOrderTally
{
    public long SubmittedCount { get; set; }

    public long[] StageCounts { get; } = new long[Enum.GetValues<WorkOrderStage>().Length];

    public long OverdueCount { get; set; }

    public long CompletedOverdueCount { get; set; }

    public long OverCapacityCount { get; set; }

    public DurationHistogram TimeToAssign { get; } = new();

    public DurationHistogram TimeToComplete { get; } = new();

    public WorkOrderFigures ToFigures(string key) => new()
    {
        Key = key,
        SubmittedCount = SubmittedCount,
        ScheduledCount = StageCounts[(int)WorkOrderStage.Scheduled],
        WaitingCount = StageCounts[(int)WorkOrderStage.Waiting],
        InProgressCount = StageCounts[(int)WorkOrderStage.InProgress],
        CompletedCount = StageCounts[(int)WorkOrderStage.Completed],
        CancelledCount = StageCounts[(int)WorkOrderStage.Cancelled],
        AbandonedCount = StageCounts[(int)WorkOrderStage.Abandoned],
        MergedCount = StageCounts[(int)WorkOrderStage.Merged],
        MeanTimeToAssign = TimeToAssign.Mean,
        P90TimeToAssign = TimeToAssign.Percentile(90),
        MeanTimeToComplete = TimeToComplete.Mean,
        P90TimeToComplete = TimeToComplete.Percentile(90),
        OverdueCount = OverdueCount,
        CompletedOverdueCount = CompletedOverdueCount,
        OverCapacityCount = OverCapacityCount,
    };
}
