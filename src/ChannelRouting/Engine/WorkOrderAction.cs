namespace ChannelRouting.Engine;

/// <summary>What moves a work order from one status to another.</summary>
internal enum WorkOrderAction
{
    Assign,
    Wait,
    Suspend,
    Resume,
    Requeue,
    Complete,
    Close,
    Cancel,
}
