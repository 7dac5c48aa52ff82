namespace ChannelRouting.Sla;

/// <content>The stretch that is under way, and what is due before it: a heap of four children a node. Only due instants and slots move in it, so that siblings share a line of the cache.</content>
internal sealed partial class DeadlineQueue
{
    private const int Children = 4;

    private Node[] _near = [];
    private int _nearCount;

    private void AddNear(int slot)
    {
        if (_nearCount == _near.Length) Array.Resize(ref _near, Math.Max(SmallestSize, _nearCount * 2));
        Rise(new Node(_keys[slot].DueTicks, slot), _nearCount++);
    }

    private void RemoveNear(int place)
    {
        var last = _near[--_nearCount];
        if (place == _nearCount) return;
        if (IsBefore(last, _near[place])) Rise(last, place);
        else Sink(last, place);
    }

    private void Rise(Node node, int place)
    {
        while (place > 0)
        {
            var parent = (place - 1) / Children;
            if (!IsBefore(node, _near[parent])) break;
            Put(_near[parent], place);
            place = parent;
        }

        Put(node, place);
    }

    private void Sink(Node node, int place)
    {
        while ((place * Children) + 1 is var child && child < _nearCount)
        {
            var end = Math.Min(child + Children, _nearCount);
            for (var sibling = child + 1; sibling < end; sibling++)
                if (IsBefore(_near[sibling], _near[child])) child = sibling;
            if (!IsBefore(_near[child], node)) break;
            Put(_near[child], place);
            place = child;
        }

        Put(node, place);
    }

    private bool IsBefore(in Node one, in Node other) =>
        one.DueTicks < other.DueTicks || (one.DueTicks == other.DueTicks && _keys[one.Slot].Rank < _keys[other.Slot].Rank);

    private void Put(Node node, int place)
    {
        _near[place] = node;
        _spots[node.Slot] = ~place;
    }

    private readonly record struct Node(long DueTicks, int Slot);
}
