namespace ChannelRouting.Metrics;

/// <summary>What the status table tells apart.</summary>
internal enum WorkOrderStage
{
    Waiting,
    InProgress,
    Completed,
    Cancelled,
}
