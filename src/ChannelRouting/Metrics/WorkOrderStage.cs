namespace ChannelRouting.Metrics;

/// <summary>What the status table tells apart.</summary>
internal enum WorkOrderStage
{
    Scheduled,
    Waiting,
    InProgress,
    Completed,
    Cancelled,
    Abandoned,
    Merged,
}
