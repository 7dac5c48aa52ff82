namespace ChannelRouting.Metrics;

/// <summary>What the metrics remember of a work order that is not final.</summary>
internal sealed class TrackedWorkOrder
{
    private WorkOrderStage _stage = WorkOrderStage.Waiting;

    public TrackedWorkOrder(List<WorkOrderTally> tallies, Instant createdAt)
    {
        (Tallies, CreatedAt) = (tallies, createdAt);
        Count(1);
    }

    public List<WorkOrderTally> Tallies { get; }

    public Instant CreatedAt { get; }

    public bool WasAssigned { get; set; }

    public bool IsOverdue { get; set; }

    public bool IsCompleted { get; set; }

    public void MoveTo(WorkOrderStage stage)
    {
        Count(-1);
        _stage = stage;
        Count(1);
    }

    private void Count(long change)
    {
        foreach (var tally in Tallies) tally.StageCounts[(int)_stage] += change;
    }
}
