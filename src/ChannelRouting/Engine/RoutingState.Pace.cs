using ChannelRouting.Querying;

namespace ChannelRouting.Engine;

/// <summary>How fast queues' work goes, folded from events for estimates. Decides nothing, and is no part of the state's text.</summary>
internal sealed partial class RoutingState
{
    private readonly Dictionary<QueueId, QueuePace> _paces = [];

    /// <summary>How fast a queue's work went of late; null when none did.</summary>
    public QueuePace? FindPace(QueueId queue) => _paces.GetValueOrDefault(queue);

    private void NoteHandled(WorkOrderState order)
    {
        if (order.AssignedAt is { } assignedAt) PaceOf(order.Queue).NoteHandled(_at - assignedAt);
    }

    private void NoteLeft(WorkOrderState order, WorkOrderStatus next)
    {
        if (order.WaitsSince is { } since) PaceOf(order.Queue).NoteLeft(_at - since, next == WorkOrderStatus.Abandoned);
    }

    private void ForgetPaces()
    {
        foreach (var queue in _paces.Keys.Where(queue => Plan!.FindQueue(queue) is null).ToArray()) _paces.Remove(queue);
    }

    private QueuePace PaceOf(QueueId queue)
    {
        if (!_paces.TryGetValue(queue, out var pace)) _paces.Add(queue, pace = new QueuePace());
        return pace;
    }
}
