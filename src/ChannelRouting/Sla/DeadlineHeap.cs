namespace ChannelRouting.Sla;

/// <summary>The next deadline first, with true removal, in the exact order of due, kind and the sequence of the event that set it.</summary>
/// <remarks>
/// A heap of four children a node. Only due instants and slots move in it, so that siblings share a line of the cache; what else belongs to a deadline stands by
/// slot and stays. Adding, moving and removing cost O(log n) of the deadlines held, adding a late one O(1); looking at the first is free. Slots are used
/// again, so it grows with the most that were held at one time and with nothing else.
/// </remarks>
internal sealed class DeadlineHeap
{
    private const int Children = 4;
    private const int None = -1;
    private const int SequenceBits = 56;
    private const int SmallestSize = 16;

    private Node[] _nodes = [];
    private int[] _places = []; // Of a free slot: the next free one.
    private long[] _ranks = []; // Kind, then sequence.
    private object?[] _subjects = [];
    private int _freeSlot = None;

    public int Count { get; private set; }

    public Deadline? First => Count > 0 ? new Deadline(_nodes[0].Slot) : null;

    /// <summary>When the first one fires. Kinds of limits come after the others, so the first in order is also the first to fire.</summary>
    public Instant? FirstFiresAt => First is { } first ? FiresAt(first) : null;

    public Instant? DueAt(Deadline? deadline) => deadline is { } held ? DueAt(held) : null;

    public Instant DueAt(Deadline deadline) => Instant.FromUnixTimeTicks(_nodes[_places[deadline.Slot]].DueTicks);

    /// <summary>An end of validity fires at its instant; a limit is inclusive, so it fires one tick after it was due.</summary>
    public Instant FiresAt(Deadline deadline) => KindOf(deadline) == DeadlineKind.SlaBreach ? DueAt(deadline).PlusTicks(1) : DueAt(deadline);

    public DeadlineKind KindOf(Deadline deadline) => (DeadlineKind)(_ranks[deadline.Slot] >> SequenceBits);

    /// <summary>What it is about: the clock, offer, refusal, agent or work order that set it.</summary>
    public object SubjectOf(Deadline deadline) => _subjects[deadline.Slot]!;

    public Deadline Add(Instant dueAt, DeadlineKind kind, long sequence, object subject)
    {
        if (_freeSlot == None) Grow();
        var slot = _freeSlot;
        _freeSlot = _places[slot];
        (_subjects[slot], _ranks[slot]) = (subject, RankOf(kind, sequence));
        Rise(new Node(dueAt.ToUnixTimeTicks(), slot), Count++);
        return new Deadline(slot);
    }

    /// <summary>Sets a deadline in place of the one that the same subject set before; no instant sets none.</summary>
    public Deadline? Set(Deadline? before, Instant? dueAt, DeadlineKind kind, long sequence, object subject)
    {
        if (dueAt is not { } due) return Remove(before);
        if (before is not { Slot: var slot }) return Add(due, kind, sequence, subject);

        var (node, rank, place) = (new Node(due.ToUnixTimeTicks(), slot), RankOf(kind, sequence), _places[slot]);
        var was = _nodes[place].DueTicks;
        var isEarlier = node.DueTicks < was || (node.DueTicks == was && rank < _ranks[slot]);
        _ranks[slot] = rank;
        Move(node, place, isEarlier);
        return before;
    }

    /// <summary>Removes a deadline; nothing when there is none.</summary>
    /// <returns>What its owner then has: none.</returns>
    public Deadline? Remove(Deadline? deadline)
    {
        if (deadline is not { Slot: var slot }) return null;
        var (place, last) = (_places[slot], _nodes[--Count]);
        (_subjects[slot], _places[slot], _freeSlot) = (null, _freeSlot, slot);
        if (place < Count) Move(last, place, IsBefore(last, _nodes[place]));
        return null;
    }

    /// <summary>Puts a node where another one stood.</summary>
    private void Move(Node node, int place, bool isEarlier)
    {
        if (isEarlier) Rise(node, place);
        else Sink(node, place);
    }

    private void Rise(Node node, int place)
    {
        while (place > 0)
        {
            var parent = (place - 1) / Children;
            if (!IsBefore(node, _nodes[parent])) break;
            Put(_nodes[parent], place);
            place = parent;
        }

        Put(node, place);
    }

    private void Sink(Node node, int place)
    {
        while ((place * Children) + 1 is var child && child < Count)
        {
            var end = Math.Min(child + Children, Count);
            for (var sibling = child + 1; sibling < end; sibling++)
                if (IsBefore(_nodes[sibling], _nodes[child])) child = sibling;
            if (!IsBefore(_nodes[child], node)) break;
            Put(_nodes[child], place);
            place = child;
        }

        Put(node, place);
    }

    private bool IsBefore(in Node one, in Node other) =>
        one.DueTicks < other.DueTicks || (one.DueTicks == other.DueTicks && _ranks[one.Slot] < _ranks[other.Slot]);

    private void Put(Node node, int place)
    {
        _nodes[place] = node;
        _places[node.Slot] = place;
    }

    private void Grow()
    {
        var size = Math.Max(SmallestSize, Count * 2);
        Array.Resize(ref _nodes, size);
        Array.Resize(ref _places, size);
        Array.Resize(ref _ranks, size);
        Array.Resize(ref _subjects, size);
        for (var slot = size - 1; slot >= Count; slot--) (_places[slot], _freeSlot) = (_freeSlot, slot);
    }

    private static long RankOf(DeadlineKind kind, long sequence) => ((long)kind << SequenceBits) | sequence;

    private readonly record struct Node(long DueTicks, int Slot);
}
