namespace ChannelRouting.Sla;

/// <summary>The next deadline first, with true removal, in the exact order of due, kind and the sequence of the event that set it.</summary>
/// <remarks>
/// <para>
/// Time is cut into stretches of about two hours. Deadlines of the stretch that is under way stand in a heap; those of later ones in a wheel, with the others of their stretch in no
/// order, and come into the heap when all before them are gone. One of them that is put off stays where it stands until then. A few deadlines are all in the heap.
/// </para>
/// <para>
/// So adding, moving and removing a deadline of a later stretch cost O(1), one of this stretch O(log s) of the s deadlines in it, looking at the first nothing. Each deadline comes down the wheel
/// once, and once more for each power of 256 stretches that it was away. Deadlines set before the stretch under way stand in the heap too; when they are many, all are spread out again, which costs O(1)
/// for each of them. Slots are used again: it grows with the most that were held at one time and with nothing else. What is left of those that moved within the wheel is about a number of four bytes for each slot at most.
/// </para>
/// </remarks>
internal sealed partial class DeadlineQueue
{
    private const int None = -1;
    private const int SequenceBits = 56;
    private const int SmallestSize = 16;

    // By slot, apart, so that what is changed most stands close together.
    private Key[] _keys = [];
    private int[] _spots = []; // In the wheel: the index of its number. In the heap: the complement of its place there. Of a free slot: the complement of the next free one.
    private object?[] _subjects = [];
    private int _freeSlot = None;

    public int Count { get; private set; }

    public Deadline? First => Count > 0 ? new Deadline(_near[0].Slot) : null;

    /// <summary>When the first one fires. Kinds of limits come after the others, so the first in order is also the first to fire.</summary>
    public Instant? FirstFiresAt => First is { } first ? FiresAt(first) : null;

    public Instant? DueAt(Deadline? deadline) => deadline is { } held ? DueAt(held) : null;

    public Instant DueAt(Deadline deadline) => Instant.FromUnixTimeTicks(_keys[deadline.Slot].DueTicks);

    /// <summary>An end of validity fires at its instant; a limit is inclusive, so it fires one tick after it was due.</summary>
    public Instant FiresAt(Deadline deadline) => KindOf(deadline) == DeadlineKind.SlaBreach ? DueAt(deadline).PlusTicks(1) : DueAt(deadline);

    public DeadlineKind KindOf(Deadline deadline) => (DeadlineKind)(_keys[deadline.Slot].Rank >> SequenceBits);

    /// <summary>What it is about: the clock, offer, refusal, agent or work order that set it.</summary>
    public object SubjectOf(Deadline deadline) => _subjects[deadline.Slot]!;

    public Deadline Add(Instant dueAt, DeadlineKind kind, long sequence, object subject)
    {
        if (_freeSlot == None) Grow();
        var slot = _freeSlot;
        _freeSlot = ~_spots[slot];
        (_keys[slot], _subjects[slot]) = (new Key(dueAt.ToUnixTimeTicks(), RankOf(kind, sequence)), subject);
        if (Count++ == 0) (_stretch, _earlyCount) = (LastStretch, 0);
        Insert(slot);
        if (_earlyCount >= Math.Max(ManyCount, Count / 2) && Count >= ManyCount) SpreadOut();
        return new Deadline(slot);
    }

    /// <summary>Sets a deadline in place of the one that the same subject set before; no instant sets none.</summary>
    public Deadline? Set(Deadline? before, Instant? dueAt, DeadlineKind kind, long sequence, object subject)
    {
        if (dueAt is not { } due) return Remove(before);
        if (before is not { Slot: var slot }) return Add(due, kind, sequence, subject);

        var key = new Key(due.ToUnixTimeTicks(), RankOf(kind, sequence));
        var staysInPlace = key.DueTicks >= _keys[slot].DueTicks && !IsNear(slot); // It is looked at again when the stretch it stands in comes.
        if (!staysInPlace) Extract(slot);
        _keys[slot] = key;
        if (staysInPlace) return before;
        Insert(slot);
        if (_nearCount == 0) ComeDown();
        return before;
    }

    /// <summary>Removes a deadline; nothing when there is none.</summary>
    /// <returns>What its owner then has: none.</returns>
    public Deadline? Remove(Deadline? deadline)
    {
        if (deadline is not { Slot: var slot }) return null;
        Extract(slot);
        (_subjects[slot], _spots[slot], _freeSlot) = (null, ~_freeSlot, slot);
        if (--Count > 0 && _nearCount == 0) ComeDown();
        return null;
    }

    /// <summary>The same deadlines under the same numbers, of other subjects.</summary>
    /// <param name="subjects">What takes the place of a subject.</param>
    public DeadlineQueue Fork(Func<object, object> subjects)
    {
        var copy = (DeadlineQueue)MemberwiseClone();
        (copy._keys, copy._spots, copy._near) = ([.. _keys], [.. _spots], [.. _near]);
        (copy._tops, copy._taken, copy._numbers) = ([.. _tops], [.. _taken], [.. _numbers]);
        copy._subjects = Array.ConvertAll(_subjects, subject => subject is null ? null : subjects(subject));
        return copy;
    }

    private void Insert(int slot)
    {
        var stretch = StretchOf(_keys[slot].DueTicks);
        if (stretch < _stretch) _earlyCount++;
        if (stretch <= _stretch) AddNear(slot);
        else Join(slot, stretch);
    }

    private void Extract(int slot)
    {
        if (IsNear(slot)) RemoveNear(~_spots[slot]);
        else LeaveNumber();
    }

    private bool IsNear(int slot) => _spots[slot] < 0;

    private void Grow()
    {
        var size = Math.Max(SmallestSize, Count * 2);
        Array.Resize(ref _keys, size);
        Array.Resize(ref _spots, size);
        Array.Resize(ref _subjects, size);
        for (var slot = size - 1; slot >= Count; slot--) (_spots[slot], _freeSlot) = (~_freeSlot, slot);
    }

    private static long RankOf(DeadlineKind kind, long sequence) => ((long)kind << SequenceBits) | sequence;

    /// <summary>When a deadline is due, then its kind and sequence.</summary>
    private readonly record struct Key(long DueTicks, long Rank);
}
