namespace ChannelRouting.Engine;

/// <summary>What moves a work order from one status to another.</summary>
internal enum WorkOrderAction
{
    Start,
    Offer,
    Accept,
    Assign,
    Wait,
    Suspend,
    Resume,
    Requeue,
    Return,
    Transfer,
    Complete,
    Close,
    Reopen,
    Cancel,
    Abandon,
    Merge,
}
