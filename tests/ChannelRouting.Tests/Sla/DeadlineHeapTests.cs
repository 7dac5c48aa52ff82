using ChannelRouting.Sla;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Sla;

public class DeadlineHeapTests
{
    private static readonly object Subject = new();

    /// <summary>Few instants and kinds, so that many are equal, and a few things to do: set one anew, remove one, or add one.</summary>
    private static readonly Arbitrary<(int Minute, int Kind, int Action)[]> Steps =
        (from minute in Gen.Choose(0, 9) from kind in Gen.Choose(0, (int)DeadlineKind.SlaBreach) from action in Gen.Choose(0, 4) select (minute, kind, action)).ArrayOf().ToArbitrary();

    [Fact]
    public void First_AfterAnyAdditionsChangesAndRemovals_IsThatOfASortedSet() => Prop.ForAll(Steps, steps =>
    {
        var heap = new DeadlineHeap();
        SortedSet<Entry> sorted = [];
        for (var i = 0; i < steps.Length; i++)
        {
            var (minute, kind, action) = steps[i];
            var (dueAt, chosen) = (DueIn(minute), sorted.Count == 0 ? null : sorted.ElementAt(i * 7 % sorted.Count));
            if (chosen is null || action > 1) sorted.Add(new Entry(dueAt, (DeadlineKind)kind, i, heap.Add(dueAt, (DeadlineKind)kind, i, Subject)));
            else Replace(heap, sorted, chosen, action == 0 ? null : new Entry(dueAt, (DeadlineKind)kind, i, chosen.Deadline));

            Assert.Equal(sorted.Count, heap.Count);
            Assert.Equal(sorted.Min?.Deadline, heap.First);
            Assert.All(sorted, entry => Assert.Equal((entry.DueAt, entry.Kind), (heap.DueAt(entry.Deadline), heap.KindOf(entry.Deadline))));
        }
    }).Check(300, endSize: 200);

    [Fact]
    public void Heap_EmptiedFromItsFirst_GivesDeadlinesInOrder() => Prop.ForAll(Steps, steps =>
    {
        var heap = new DeadlineHeap();
        SortedSet<Entry> sorted = [.. steps.Select((step, i) => new Entry(DueIn(step.Minute), (DeadlineKind)step.Kind, i, heap.Add(DueIn(step.Minute), (DeadlineKind)step.Kind, i, Subject)))];

        List<Deadline> drained = [];
        while (heap.First is { } first)
        {
            heap.Remove(first);
            drained.Add(first);
        }

        Assert.Equal(sorted.Select(entry => entry.Deadline), drained);
    }).Check(200, endSize: 400);

    [Fact]
    public void First_OfEqualInstants_IsThatOfTheEarlierSequence()
    {
        var heap = new DeadlineHeap();
        heap.Add(DueIn(5), DeadlineKind.SlaBreach, 8, Subject);

        var first = heap.Add(DueIn(5), DeadlineKind.SlaBreach, 7, Subject);

        Assert.Equal(first, heap.First);
    }

    [Fact]
    public void Subject_OfADeadline_IsWhatSetIt()
    {
        var heap = new DeadlineHeap();
        var (one, other) = (new object(), new object());
        var (first, second) = (heap.Add(DueIn(1), DeadlineKind.Start, 1, one), heap.Add(DueIn(2), DeadlineKind.Start, 2, other));

        Assert.Same(one, heap.SubjectOf(first));
        Assert.Same(other, heap.SubjectOf(second));
    }

    [Fact]
    public void Set_WithoutAnInstant_RemovesWhatWasSet_AndSetsNothingElse()
    {
        var heap = new DeadlineHeap();

        Assert.Null(heap.Set(null, null, DeadlineKind.Start, 1, Subject));
        var deadline = heap.Set(null, DueIn(1), DeadlineKind.Start, 2, Subject);
        Assert.Equal(1, heap.Count);
        Assert.Null(heap.Set(deadline, null, DeadlineKind.Start, 3, Subject));
        Assert.Equal((0, null), (heap.Count, heap.First));
    }

    /// <summary>Nothing of a deadline stays behind when it is removed, its subject least of all, and nothing is allocated for those that come after.</summary>
    [Fact]
    public void Heap_AfterManyChangesAndRemovals_HoldsAndAllocatesNothingMore()
    {
        var heap = new DeadlineHeap();
        var deadlines = new Deadline?[1_000];
        for (var i = 0; i < deadlines.Length; i++) deadlines[i] = heap.Add(DueIn(i), DeadlineKind.Start, i, Subject);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100_000; i++)
        {
            var index = i * 7 % deadlines.Length;
            deadlines[index] = heap.Set(deadlines[index], i % 3 == 0 ? null : DueIn(i % 997), DeadlineKind.Start, i, Subject);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(deadlines.Count(deadline => deadline is not null), heap.Count);
        Assert.False(IsHeldAfterItsRemoval(heap).TryGetTarget(out _));
    }

    [Fact]
    public void First_OfNone_IsNull() => Assert.Equal((null, null), (new DeadlineHeap().First, new DeadlineHeap().FirstFiresAt));

    [Fact]
    public void Deadline_ThatIsALimit_FiresOneTickAfterItWasDue_AndAnEndAtItsInstant()
    {
        var heap = new DeadlineHeap();
        heap.Add(DueIn(5), DeadlineKind.SlaBreach, 1, Subject);
        Assert.Equal(DueIn(5).PlusTicks(1), heap.FirstFiresAt);

        heap.Add(DueIn(5), DeadlineKind.OfferExpiry, 2, Subject);
        Assert.Equal(DueIn(5), heap.FirstFiresAt);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference<object> IsHeldAfterItsRemoval(DeadlineHeap heap)
    {
        var reference = HeldFor(heap);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return reference;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference<object> HeldFor(DeadlineHeap heap)
    {
        var subject = new object();
        heap.Remove(heap.Add(DueIn(1), DeadlineKind.Start, 1, subject));
        return new WeakReference<object>(subject);
    }

    private static Instant DueIn(int minutes) => Some.Now + Duration.FromMinutes(minutes);

    private static void Replace(DeadlineHeap heap, SortedSet<Entry> sorted, Entry before, Entry? after)
    {
        sorted.Remove(before);
        if (after is not null) sorted.Add(after);
        heap.Set(before.Deadline, after?.DueAt, after?.Kind ?? before.Kind, after?.Sequence ?? 0, Subject);
    }

    private sealed record Entry(Instant DueAt, DeadlineKind Kind, long Sequence, Deadline Deadline) : IComparable<Entry>
    {
        public int CompareTo(Entry? other) => (DueAt, Kind, Sequence).CompareTo((other!.DueAt, other.Kind, other.Sequence));
    }
}
