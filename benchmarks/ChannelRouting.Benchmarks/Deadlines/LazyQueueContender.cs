namespace ChannelRouting.Benchmarks.Deadlines;

/// <summary><see cref="PriorityQueue{TElement, TPriority}"/> with lazy deletion: what was cancelled or rescheduled stays in it until it is the first.</summary>
internal sealed class LazyQueueContender
{
    private readonly PriorityQueue<Item, (long Due, long Sequence)> _queue = new(Comparer<(long Due, long Sequence)>.Create(
        static (one, other) => one.Due != other.Due ? one.Due.CompareTo(other.Due) : one.Sequence.CompareTo(other.Sequence)));

    private readonly Item[] _items = new Item[DeadlineBenchmarks.Count];
    private long _sequence;

    public void Schedule(long[] dues)
    {
        for (var i = 0; i < dues.Length; i++) Add(i, dues[i]);
    }

    public void Cancel(int[] order)
    {
        foreach (var i in order) _items[i].IsCancelled = true;
    }

    public void Reschedule(int[] order, long[] dues)
    {
        for (var i = 0; i < order.Length; i++)
        {
            _items[order[i]].IsCancelled = true;
            Add(order[i], dues[i]);
        }
    }

    public long ExpireAll()
    {
        var sum = 0L;
        while (_queue.TryDequeue(out var item, out var priority))
            if (!item.IsCancelled) sum += priority.Sequence;
        return sum;
    }

    private void Add(int index, long due)
    {
        var item = new Item();
        _items[index] = item;
        _queue.Enqueue(item, (due, ++_sequence));
    }

    private sealed class Item
    {
        public bool IsCancelled { get; set; }
    }
}
