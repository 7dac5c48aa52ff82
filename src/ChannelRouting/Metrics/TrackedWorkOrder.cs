namespace ChannelRouting.Metrics;

/// <summary>What the metrics remember of a work order that is not archived, and may be reopened.</summary>
internal sealed class TrackedWorkOrder
{
    private WorkOrderStage _stage = WorkOrderStage.Waiting;

    public TrackedWorkOrder(List<WorkOrderTally> tallies, Instant createdAt)
    {
        (Tallies, CountsFromAt) = (tallies, createdAt);
        Count(1);
    }

    public List<WorkOrderTally> Tallies { get; }

    /// <summary>When it got in line, from where its times count: at its submission, or at its start.</summary>
    public Instant CountsFromAt { get; set; }

    public bool WasAssigned { get; set; }

    public bool WasCompleted { get; set; }

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
