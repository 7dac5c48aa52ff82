namespace ChannelRouting.Sla;

/// <summary>The next deadline first, with true removal: a binary heap whose items know their place.</summary>
/// <remarks>Adding, moving and removing cost O(log n) of the deadlines held; looking at the first is free.</remarks>
internal sealed class DeadlineHeap
{
    private readonly List<Deadline> _items = [];

    public int Count => _items.Count;

    public Deadline? First => _items.Count > 0 ? _items[0] : null;

    public void Add(Deadline deadline)
    {
        _items.Add(deadline);
        Rise(deadline, _items.Count - 1);
    }

    public void Remove(Deadline deadline)
    {
        var place = deadline.Place;
        var last = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        deadline.Place = Deadline.Nowhere;
        if (ReferenceEquals(last, deadline)) return;

        Put(last, place);
        Sink(last, place);
        Rise(last, last.Place);
    }

    private void Rise(Deadline item, int place)
    {
        while (place > 0)
        {
            var parent = (place - 1) / 2;
            if (item.CompareTo(_items[parent]) >= 0) break;
            Put(_items[parent], place);
            place = parent;
        }

        Put(item, place);
    }

    private void Sink(Deadline item, int place)
    {
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= _items.Count) break;
            if (child + 1 < _items.Count && _items[child + 1].CompareTo(_items[child]) < 0) child++;
            if (_items[child].CompareTo(item) >= 0) break;
            Put(_items[child], place);
            place = child;
        }

        Put(item, place);
    }

    private void Put(Deadline item, int place)
    {
        _items[place] = item;
        item.Place = place;
    }
}
