namespace ChannelRouting.Planning;

/// <summary>What each kind of promise stands for, and targets with nothing left to be guessed.</summary>
internal static class SlaTargetForm
{
    private static readonly WorkOrderStatus[] Nowhere = [];
    private static readonly WorkOrderStatus[] WhileSuspended = [WorkOrderStatus.Suspended];
    private static readonly WorkOrderStatus[] WhileWaiting = [WorkOrderStatus.Waiting];
    private static readonly WorkOrderStatus[] WhileAway = [WorkOrderStatus.Waiting, WorkOrderStatus.Suspended];
    private static readonly WorkOrderStatus[] OutOfHands = [WorkOrderStatus.Queued, WorkOrderStatus.Offered, WorkOrderStatus.Waiting, WorkOrderStatus.Suspended];

    /// <summary>The target with the moments and statuses of its kind where it names none.</summary>
    public static SlaTarget Complete(SlaTarget target)
    {
        var (starts, stops, pausesIn) = Of(target.Kind ?? SlaTargetKind.Resolution);
        return target with
        {
            Starts = target.Starts ?? starts,
            Stops = target.Stops ?? stops,
            PausesIn = target.PausesIn ?? pausesIn,
            StartsAnew = target.StartsAnew ?? target.Kind == SlaTargetKind.ResponseAfterAssignment,
        };
    }

    private static (SlaMoment Starts, SlaMoment Stops, WorkOrderStatus[] PausesIn) Of(SlaTargetKind kind) => kind switch
    {
        SlaTargetKind.TimeToAssign => (SlaMoment.Submitted, SlaMoment.Assigned, WhileSuspended),
        SlaTargetKind.Answer => (SlaMoment.Queued, SlaMoment.Assigned, WhileSuspended),
        SlaTargetKind.FirstResponse => (SlaMoment.Submitted, SlaMoment.Responded, Nowhere),
        SlaTargetKind.NextResponse => (SlaMoment.CustomerMessage, SlaMoment.Responded, Nowhere),
        SlaTargetKind.ResponseAfterAssignment => (SlaMoment.Assigned, SlaMoment.Responded, Nowhere),
        SlaTargetKind.PeriodicUpdate => (SlaMoment.Responded, SlaMoment.Responded, Nowhere),
        SlaTargetKind.ResultGiven => (SlaMoment.Submitted, SlaMoment.ResultGiven, WhileAway),
        SlaTargetKind.Closing => (SlaMoment.Completed, SlaMoment.Closed, Nowhere),
        SlaTargetKind.TimeToEscalate => (SlaMoment.Submitted, SlaMoment.Escalated, Nowhere),
        SlaTargetKind.AgentWork => (SlaMoment.Submitted, SlaMoment.Completed, OutOfHands),
        SlaTargetKind.RequesterWait => (SlaMoment.Submitted, SlaMoment.Completed, WhileWaiting),
        _ => (SlaMoment.Submitted, SlaMoment.Completed, WhileAway),
    };
}
