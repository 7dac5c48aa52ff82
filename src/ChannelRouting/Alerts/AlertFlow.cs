namespace ChannelRouting.Alerts;

/// <summary>What is counted as it happens.</summary>
internal enum AlertFlow
{
    Submitted,
    Completed,
    Assigned,
    Abandoned,
    Breached,
}
