namespace ChannelRouting.Engine;

/// <summary>What moves a work order from one status to another.</summary>
internal enum WorkOrderAction
{
    Offer,
    Accept,
    Assign,
    Wait,
    Suspend,
    Resume,
    Requeue,
    Return,
    Complete,
    Close,
    Cancel,
}
