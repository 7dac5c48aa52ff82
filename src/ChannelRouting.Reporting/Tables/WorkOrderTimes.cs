namespace ChannelRouting.Reporting.Tables;

/// <summary>Where a work order stood at the end of a period, as far as its record tells: what came later is left out of account.</summary>
internal static class WorkOrderTimes
{
    /// <summary>In line, or in somebody's hands and not done.</summary>
    public static bool IsOpenAt(WorkOrder order, Instant end) =>
        order.CreatedAt < end && !(order.StartAt >= end) && !((order.CompletedAt ?? order.EndedAt) < end) && order.Status != WorkOrderStatus.Scheduled;

    public static bool IsInProgressAt(WorkOrder order, Instant end) => IsOpenAt(order, end) && order.Agent is not null && order.AssignedAt < end;

    public static bool IsWaitingAt(WorkOrder order, Instant end) => IsOpenAt(order, end) && !(order.Agent is not null && order.AssignedAt < end);

    /// <summary>Whether it missed a promise by then: that which counts, or any.</summary>
    public static bool IsOverdueAt(WorkOrder order, Instant end, SlaTargetId? target) =>
        order.Clocks.Any(clock => (target is null || clock.Target == target) && clock.BreachedAt < end);

    /// <summary>When it was to be done: the due of one promise, or the latest due there is.</summary>
    public static Instant? ExpectedAt(WorkOrder order, SlaTargetId? target) =>
        order.Clocks.Where(clock => (target is null || clock.Target == target) && clock.Status != SlaClockStatus.Cancelled).Max(clock => clock.DueAt);
}
