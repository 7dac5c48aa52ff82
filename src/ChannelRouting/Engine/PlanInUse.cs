using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <summary>A plan version and how many work orders that are not final hold it.</summary>
internal sealed class PlanInUse(CompiledPlan plan)
{
    private SortedDictionary<QueueId, QueueId> _replaced = [];

    public CompiledPlan Plan { get; private set; } = plan;

    public int WorkOrderCount { get; set; }

    /// <summary>Its queues that a later plan replaced, by name, each with what goes on in its place.</summary>
    public IReadOnlyDictionary<QueueId, QueueId> Replaced => _replaced;

    /// <summary>The queue of the current plan that it means.</summary>
    public QueueId QueueNow(QueueId queue) => _replaced.GetValueOrDefault(queue, queue);

    /// <summary>Its queue that a name of the current plan means; null when it has none.</summary>
    public WorkQueue? FindQueue(QueueId now)
    {
        if (!_replaced.ContainsKey(now) && Plan.FindQueue(now) is { } queue) return queue;
        foreach (var (before, replaced) in _replaced)
            if (replaced == now) return Plan.FindQueue(before);
        return null;
    }

    /// <summary>Makes the plan ready again, with another edition of the time-zone database.</summary>
    public void GoBy(IDateTimeZoneProvider timeZones) => Plan = Plan.By(timeZones);

    public PlanInUse Fork()
    {
        var copy = (PlanInUse)MemberwiseClone();
        copy._replaced = new SortedDictionary<QueueId, QueueId>(_replaced);
        return copy;
    }

    public void Replace(NewNames names)
    {
        foreach (var queue in Plan.Plan.Queues)
        {
            var now = names.Of(QueueNow(queue.Id));
            if (now == queue.Id) _replaced.Remove(queue.Id);
            else _replaced[queue.Id] = now;
        }
    }
}
