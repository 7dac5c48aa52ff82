using System.Globalization;
using System.Runtime.InteropServices;
using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <content>How long the lines of queues are, and what is held until they open.</content>
internal sealed partial class RoutingState
{
    private readonly Dictionary<QueueId, int> _lengths = [];

    /// <summary>Work orders that stand in a queue's line: queued, offered, or held for its opening.</summary>
    public int LengthOf(QueueId queue) => _lengths.GetValueOrDefault(queue);

    /// <summary>Whether as many stand in the line as the queue takes.</summary>
    public bool IsFull(WorkQueue queue) => queue.MaxLength <= LengthOf(queue.Id);

    /// <summary>Why the queue takes no more; null when it does.</summary>
    public Rejection? FindFull(WorkQueue queue) => IsFull(queue)
        ? new Rejection { Reason = RejectionReason.QueueFull, Subject = queue.Id.Value, Value = Text(LengthOf(queue.Id) + 1L), Limit = Text(queue.MaxLength!.Value) }
        : null;

    /// <summary>Lets the length of its queue's line count an order, if it stands there.</summary>
    private void CountLength(WorkOrderState order)
    {
        if (order.IsInLength || !StandsInLine(order)) return;
        CollectionsMarshal.GetValueRefOrAddDefault(_lengths, order.Queue, out _)++;
        order.IsInLength = true;
    }

    /// <summary>Before an order moves to another queue or status.</summary>
    private void UncountLength(WorkOrderState order)
    {
        if (!order.IsInLength) return;
        if (--CollectionsMarshal.GetValueRefOrNullRef(_lengths, order.Queue) == 0) _lengths.Remove(order.Queue);
        order.IsInLength = false;
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
        UncountLength(order);
        (order.StartAt, order.Version) = (at, LastSequence);
        CountLength(order);
        Arm(order, _at);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
