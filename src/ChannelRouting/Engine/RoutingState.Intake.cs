using System.Globalization;
using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <content>How long the lines of queues are, and what is held until they open.</content>
internal sealed partial class RoutingState
{
    private readonly Dictionary<QueueId, QueueLength> _lengths = [];

    /// <summary>Work orders that stand in a queue's line: queued, offered, or held for its opening.</summary>
    public int LengthOf(QueueId queue) => _lengths.TryGetValue(queue, out var length) ? length.Count : 0;

    /// <summary>Whether as many stand in the line as the queue takes.</summary>
    public bool IsFull(WorkQueue queue) => queue.MaxLength <= LengthOf(queue.Id);

    /// <summary>Why the queue takes no more; null when it does.</summary>
    public Rejection? FindFull(WorkQueue queue) => IsFull(queue)
        ? new Rejection { Reason = RejectionReason.QueueFull, Subject = queue.Id.Value, Value = Text(LengthOf(queue.Id) + 1L), Limit = Text(queue.MaxLength!.Value) }
        : null;

    /// <summary>Keeps the length of an order's queue in step with where the order stands.</summary>
    private void ReviewLength(WorkOrderState order)
    {
        QueueId? stands = StandsInLine(order) ? order.Queue : (QueueId?)null;
        if (stands == order.Length?.Queue) return;
        if (order.Length is { } before) before.Count--;
        order.Length = null;
        if (stands is not { } queue) return;
        if (!_lengths.TryGetValue(queue, out var length)) _lengths.Add(queue, length = new QueueLength(queue));
        length.Count++;
        order.Length = length;
    }

    private static bool StandsInLine(WorkOrderState order) => order.Status is WorkOrderStatus.Queued or WorkOrderStatus.Offered || (order.Hold is { } hold && !(order.StartAt <= hold.NotBefore));

    /// <summary>Work is held for the openings of the current plan: one that moves moves its start, and one that no longer is, or is never, ends it.</summary>
    private void ReviewHold(WorkOrderState order)
    {
        if (order.Hold is not { } hold) return;
        var at = _at;
        if (hold.IsByChannel) at = Opening.EndOfHold(Plan!.FindOpening(order.Channel), Plan.FindChannel(order.Channel)!.WhenClosed, at);
        if (hold.NotBefore > at) at = hold.NotBefore.Value;
        at = Opening.EndOfHold(Plan!.FindOpening(order.Queue), Plan.FindQueue(order.Queue)!.WhenClosed, at);
        if (order.StartAt == at) return;
        (order.StartAt, order.Version) = (at, LastSequence);
        ReviewLength(order);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
