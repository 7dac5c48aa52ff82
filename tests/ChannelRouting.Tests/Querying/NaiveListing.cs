using ChannelRouting.Matching;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Querying;

/// <summary>The definition of listing, written out: of all work orders those that fit, sorted.</summary>
internal static class NaiveListing
{
    public static List<WorkOrder> Where(TestEngine engine, WorkOrderFilter filter) => [.. All(engine).Where(order => Fits(order, filter, engine.Engine.LastInstant)).OrderBy(order => order.Id)];

    public static IEnumerable<WorkOrderId> List(TestEngine engine, WorkOrderFilter filter, WorkOrderSort sort)
    {
        var fitting = Where(engine, filter);
        return (sort switch
        {
            WorkOrderSort.Id => fitting,
            WorkOrderSort.Due => fitting.OrderBy(order => DueOf(order) ?? Instant.MaxValue),
            WorkOrderSort.Age => fitting.OrderBy(order => order.CreatedAt),
            _ => InLine(engine, fitting),
        }).Select(order => order.Id);
    }

    private static IEnumerable<WorkOrder> All(TestEngine engine) => engine.Engine.State.WorkOrders.Select(order => engine.Find(order.Id));

    private static IEnumerable<WorkOrder> InLine(TestEngine engine, List<WorkOrder> orders)
    {
        var matcher = new NaiveMatcher(engine.Engine.State);
        return orders.Where(order => order.Status is WorkOrderStatus.Queued or WorkOrderStatus.Offered).OrderBy(order => matcher.KeyOf(engine.Engine.State.FindOrder(order.Id)!));
    }

    private static bool Fits(WorkOrder order, WorkOrderFilter filter, Instant now) =>
        (filter.Queue is null || order.Queue == filter.Queue) &&
        (filter.Status is null || order.Status == filter.Status) &&
        (filter.IsFinal is null || (order.Status >= WorkOrderStatus.Closed) == filter.IsFinal) &&
        (filter.Channel is null || order.Channel == filter.Channel) &&
        (filter.Priority is null || order.Priority == filter.Priority) &&
        (filter.Agent is null || (order.Agent == filter.Agent && order.Status < WorkOrderStatus.Closed)) &&
        (filter.OfferedTo is null || order.Offers.Any(offer => offer.Agent == filter.OfferedTo)) &&
        (filter.TypeUnder is null || order.Type == filter.TypeUnder || order.Type.StartsWith(filter.TypeUnder + "/", StringComparison.Ordinal)) &&
        (filter.IsOverdue is null || (DueOf(order) < now) == filter.IsOverdue) &&
        (filter.DueBeforeAt is null || DueOf(order) < filter.DueBeforeAt) &&
        (filter.QueueSource is null || order.QueueSource == filter.QueueSource) &&
        filter.Fields.All(order.Fields.Contains) &&
        filter.Labels.All(order.Labels.Contains);

    public static Instant? DueOf(WorkOrder order) => order.Clocks.Where(clock => clock.Status == SlaClockStatus.Running || (clock.Status == SlaClockStatus.Paused && clock.BreachedAt is not null)).Min(clock => clock.DueAt);
}
