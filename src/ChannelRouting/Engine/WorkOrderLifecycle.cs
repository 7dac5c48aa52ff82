namespace ChannelRouting.Engine;

/// <summary>The life of a work order as one table; docs/reference/lifecycle.md is made from it.</summary>
internal static class WorkOrderLifecycle
{
    public static IReadOnlyList<(WorkOrderStatus From, WorkOrderAction Action, WorkOrderStatus To)> Transitions { get; } =
    [
        (WorkOrderStatus.Scheduled, WorkOrderAction.Start, WorkOrderStatus.Queued),
        (WorkOrderStatus.Scheduled, WorkOrderAction.Cancel, WorkOrderStatus.Cancelled),
        (WorkOrderStatus.Scheduled, WorkOrderAction.Abandon, WorkOrderStatus.Abandoned),
        (WorkOrderStatus.Scheduled, WorkOrderAction.Merge, WorkOrderStatus.Merged),

        (WorkOrderStatus.Queued, WorkOrderAction.Offer, WorkOrderStatus.Offered),
        (WorkOrderStatus.Queued, WorkOrderAction.Assign, WorkOrderStatus.Assigned),
        (WorkOrderStatus.Queued, WorkOrderAction.Suspend, WorkOrderStatus.Suspended),
        (WorkOrderStatus.Queued, WorkOrderAction.Transfer, WorkOrderStatus.Queued),
        (WorkOrderStatus.Queued, WorkOrderAction.Cancel, WorkOrderStatus.Cancelled),
        (WorkOrderStatus.Queued, WorkOrderAction.Abandon, WorkOrderStatus.Abandoned),
        (WorkOrderStatus.Queued, WorkOrderAction.Merge, WorkOrderStatus.Merged),

        (WorkOrderStatus.Offered, WorkOrderAction.Accept, WorkOrderStatus.Assigned),
        (WorkOrderStatus.Offered, WorkOrderAction.Assign, WorkOrderStatus.Assigned),
        (WorkOrderStatus.Offered, WorkOrderAction.Return, WorkOrderStatus.Queued),
        (WorkOrderStatus.Offered, WorkOrderAction.Suspend, WorkOrderStatus.Suspended),
        (WorkOrderStatus.Offered, WorkOrderAction.Transfer, WorkOrderStatus.Queued),
        (WorkOrderStatus.Offered, WorkOrderAction.Cancel, WorkOrderStatus.Cancelled),
        (WorkOrderStatus.Offered, WorkOrderAction.Abandon, WorkOrderStatus.Abandoned),
        (WorkOrderStatus.Offered, WorkOrderAction.Merge, WorkOrderStatus.Merged),

        (WorkOrderStatus.Assigned, WorkOrderAction.Wait, WorkOrderStatus.Waiting),
        (WorkOrderStatus.Assigned, WorkOrderAction.Suspend, WorkOrderStatus.Suspended),
        (WorkOrderStatus.Assigned, WorkOrderAction.Complete, WorkOrderStatus.Completed),
        (WorkOrderStatus.Assigned, WorkOrderAction.Transfer, WorkOrderStatus.Queued),
        (WorkOrderStatus.Assigned, WorkOrderAction.Cancel, WorkOrderStatus.Cancelled),
        (WorkOrderStatus.Assigned, WorkOrderAction.Merge, WorkOrderStatus.Merged),

        (WorkOrderStatus.Waiting, WorkOrderAction.Resume, WorkOrderStatus.Assigned),
        (WorkOrderStatus.Waiting, WorkOrderAction.Requeue, WorkOrderStatus.Queued),
        (WorkOrderStatus.Waiting, WorkOrderAction.Suspend, WorkOrderStatus.Suspended),
        (WorkOrderStatus.Waiting, WorkOrderAction.Complete, WorkOrderStatus.Completed),
        (WorkOrderStatus.Waiting, WorkOrderAction.Transfer, WorkOrderStatus.Queued),
        (WorkOrderStatus.Waiting, WorkOrderAction.Cancel, WorkOrderStatus.Cancelled),
        (WorkOrderStatus.Waiting, WorkOrderAction.Abandon, WorkOrderStatus.Abandoned),
        (WorkOrderStatus.Waiting, WorkOrderAction.Merge, WorkOrderStatus.Merged),

        (WorkOrderStatus.Suspended, WorkOrderAction.Resume, WorkOrderStatus.Assigned),
        (WorkOrderStatus.Suspended, WorkOrderAction.Requeue, WorkOrderStatus.Queued),
        (WorkOrderStatus.Suspended, WorkOrderAction.Transfer, WorkOrderStatus.Queued),
        (WorkOrderStatus.Suspended, WorkOrderAction.Cancel, WorkOrderStatus.Cancelled),
        (WorkOrderStatus.Suspended, WorkOrderAction.Merge, WorkOrderStatus.Merged),

        (WorkOrderStatus.Completed, WorkOrderAction.Close, WorkOrderStatus.Closed),
        (WorkOrderStatus.Completed, WorkOrderAction.Reopen, WorkOrderStatus.Queued),
        (WorkOrderStatus.Completed, WorkOrderAction.Merge, WorkOrderStatus.Merged),

        (WorkOrderStatus.Closed, WorkOrderAction.Reopen, WorkOrderStatus.Queued),
    ];

    // By status, the actions and the statuses that it allows, a bit each: asked several times in every command.
    private static readonly long[] Actions = BitsByStatus(row => (int)row.Action);
    private static readonly long[] Moves = BitsByStatus(row => (int)row.To);

    public static bool Allows(WorkOrderStatus from, WorkOrderAction action) => (Actions[(int)from] & (1L << (int)action)) != 0;

    /// <summary>Whether any action leads from one status to another.</summary>
    public static bool HasMove(WorkOrderStatus from, WorkOrderStatus to) => (Moves[(int)from] & (1L << (int)to)) != 0;

    public static bool IsFinal(WorkOrderStatus status) =>
        status is WorkOrderStatus.Closed or WorkOrderStatus.Cancelled or WorkOrderStatus.Abandoned or WorkOrderStatus.Merged;

    /// <summary>Whether an agent's capacity and caps count it.</summary>
    public static bool TakesCapacity(WorkOrderStatus status) =>
        status is WorkOrderStatus.Assigned or WorkOrderStatus.Waiting or WorkOrderStatus.Completed;

    private static long[] BitsByStatus(Func<(WorkOrderStatus From, WorkOrderAction Action, WorkOrderStatus To), int> bitOf)
    {
        var bits = new long[Enum.GetValues<WorkOrderStatus>().Length];
        foreach (var row in Transitions) bits[(int)row.From] |= 1L << bitOf(row);
        return bits;
    }
}
