using ChannelRouting.Sla;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Sla;

public class DeadlineQueueTests
{
    private static readonly object Subject = new();

    /// <summary>Few instants, so that many are equal, of which some are minutes away, others hours to centuries; some before those that come first.</summary>
    private static readonly Gen<int> Minutes =
        from unit in Gen.Elements(1, 1, 60, 24 * 60, 21 * 24 * 60, 365 * 24 * 60, 15 * 365 * 24 * 60)
        from number in Gen.Choose(-2, 9)
        select unit * number;

    /// <summary>A few things to do: set one anew, remove one, or add one.</summary>
    private static readonly Arbitrary<(int Minute, int Kind, int Action)[]> Steps =
        (from minute in Minutes from kind in Gen.Choose(0, (int)DeadlineKind.SlaBreach) from action in Gen.Choose(0, 4) select (minute, kind, action)).ArrayOf().ToArbitrary();

    [Fact]
    public void First_AfterAnyAdditionsChangesAndRemovals_IsThatOfASortedSet() => Prop.ForAll(Steps, steps =>
    {
        var queue = new DeadlineQueue();
        SortedSet<Entry> sorted = [];
        for (var i = 0; i < steps.Length; i++)
        {
            var (minute, kind, action) = steps[i];
            var (dueAt, chosen) = (DueIn(minute), sorted.Count == 0 ? null : sorted.ElementAt(i * 7 % sorted.Count));
            if (chosen is null || action > 1) sorted.Add(new Entry(dueAt, (DeadlineKind)kind, i, queue.Add(dueAt, (DeadlineKind)kind, i, Subject)));
            else Replace(queue, sorted, chosen, action == 0 ? null : new Entry(dueAt, (DeadlineKind)kind, i, chosen.Deadline));

            Assert.Equal(sorted.Count, queue.Count);
            Assert.Equal(sorted.Min?.Deadline, queue.First);
            Assert.All(sorted, entry => Assert.Equal((entry.DueAt, entry.Kind), (queue.DueAt(entry.Deadline), queue.KindOf(entry.Deadline))));
        }
    }).Check(300, endSize: 200);

    [Fact]
    public void Queue_EmptiedFromItsFirst_GivesDeadlinesInOrder() => Prop.ForAll(Steps, steps =>
    {
        var queue = new DeadlineQueue();
        SortedSet<Entry> sorted = [.. steps.Select((step, i) => new Entry(DueIn(step.Minute), (DeadlineKind)step.Kind, i, queue.Add(DueIn(step.Minute), (DeadlineKind)step.Kind, i, Subject)))];

        List<Deadline> drained = [];
        while (queue.First is { } first)
        {
            queue.Remove(first);
            drained.Add(first);
        }

        Assert.Equal(sorted.Select(entry => entry.Deadline), drained);
    }).Check(200, endSize: 400);

    /// <summary>More than a heap alone takes, with all that a day brings behind one of years to come; the first is looked at after each change.</summary>
    [Fact]
    public void First_OfManyDeadlines_IsThatOfASortedSet_AlsoBeforeOneLeftOverFromLongAgo()
    {
        var queue = new DeadlineQueue();
        SortedSet<Entry> sorted = [];
        var random = new Random(1);
        for (var round = 0; round < 4; round++)
        {
            Add(40 * 365 * 24 * 60 * (round + 1));
            for (var i = 0; i < 2_000; i++) Add(random.Next(1, 14 * 24 * 60));
            for (var i = 0; i < 1_000; i++) Replace(queue, sorted, sorted.ElementAt(random.Next(sorted.Count)), i % 2 == 0 ? null : DueIn(random.Next(1, 60 * 24 * 60)), i);
            while (sorted.Count > round + 1)
            {
                Assert.Equal(sorted.Min!.Deadline, queue.First);
                Replace(queue, sorted, sorted.Min, null, 0);
            }
        }

        void Add(int minute)
        {
            var (dueAt, sequence) = (DueIn(minute), (long)sorted.Count + (minute * 100_000L));
            sorted.Add(new Entry(dueAt, DeadlineKind.Start, sequence, queue.Add(dueAt, DeadlineKind.Start, sequence, Subject)));
            Assert.Equal(sorted.Min!.Deadline, queue.First);
        }
    }

    /// <summary>Set again so often that what they left behind in later stretches is swept many times, while time goes on now and then.</summary>
    [Fact]
    public void First_OfDeadlinesSetAgainAndAgain_IsThatOfASortedSet() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var (queue, random, now) = (new DeadlineQueue(), new Random(seed), 0);
        SortedSet<Entry> sorted = [];
        var entries = new Entry?[700];
        for (var i = 0L; i < 12_000; i++)
        {
            var chosen = random.Next(entries.Length);
            if (random.Next(50) == 0 && sorted.Min is { } min) chosen = Array.IndexOf(entries, min);
            if (entries[chosen] is { } before) sorted.Remove(before);
            if (chosen % 50 == 0) now += 60;
            var dueAt = random.Next(8) == 0 ? (Instant?)null : DueIn(now + random.Next(1, random.Next(3) == 0 ? 400 * 24 * 60 : 20 * 24 * 60));
            var deadline = queue.Set(entries[chosen]?.Deadline, dueAt, DeadlineKind.Start, i, Subject);
            entries[chosen] = dueAt is { } due ? new Entry(due, DeadlineKind.Start, i, deadline!.Value) : null;
            if (entries[chosen] is { } after) sorted.Add(after);

            Assert.Equal((sorted.Count, sorted.Min?.Deadline, sorted.Min?.DueAt), (queue.Count, queue.First, queue.DueAt(queue.First)));
        }
    }).Check(10);

    [Fact]
    public void First_OfEqualInstants_IsThatOfTheEarlierSequence()
    {
        var queue = new DeadlineQueue();
        queue.Add(DueIn(5), DeadlineKind.SlaBreach, 8, Subject);

        var first = queue.Add(DueIn(5), DeadlineKind.SlaBreach, 7, Subject);

        Assert.Equal(first, queue.First);
    }

    [Fact]
    public void Subject_OfADeadline_IsWhatSetIt()
    {
        var queue = new DeadlineQueue();
        var (one, other) = (new object(), new object());
        var (first, second) = (queue.Add(DueIn(1), DeadlineKind.Start, 1, one), queue.Add(DueIn(2), DeadlineKind.Start, 2, other));

        Assert.Same(one, queue.SubjectOf(first));
        Assert.Same(other, queue.SubjectOf(second));
    }

    [Fact]
    public void Set_WithoutAnInstant_RemovesWhatWasSet_AndSetsNothingElse()
    {
        var queue = new DeadlineQueue();

        Assert.Null(queue.Set(null, null, DeadlineKind.Start, 1, Subject));
        var deadline = queue.Set(null, DueIn(1), DeadlineKind.Start, 2, Subject);
        Assert.Equal(1, queue.Count);
        Assert.Null(queue.Set(deadline, null, DeadlineKind.Start, 3, Subject));
        Assert.Equal((0, null), (queue.Count, queue.First));
    }

    /// <summary>Nothing of a deadline stays behind when it is removed, its subject least of all, and nothing is allocated for those that come after.</summary>
    [Fact]
    public void Queue_AfterManyChangesAndRemovals_HoldsAndAllocatesNothingMore()
    {
        var queue = new DeadlineQueue();
        var deadlines = new Deadline?[1_000];
        for (var i = 0; i < deadlines.Length; i++) deadlines[i] = queue.Add(DueIn(i * 60), DeadlineKind.Start, i, Subject);
        Change();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 10; i++) Change();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(deadlines.Count(deadline => deadline is not null), queue.Count);
        Assert.False(IsHeldAfterItsRemoval(queue).TryGetTarget(out _));

        void Change()
        {
            for (var i = 0; i < 100_000; i++)
            {
                var index = i * 7 % deadlines.Length;
                deadlines[index] = queue.Set(deadlines[index], i % 3 == 0 ? null : DueIn(i % 997 * 60), DeadlineKind.Start, i, Subject);
            }
        }
    }

    /// <summary>Moved about in later stretches until their places were swept again and again; then all but one, far behind them, come and go.</summary>
    [Fact]
    public void Queue_WhoseDeadlinesHaveCome_HasLeftNoNumberBehind()
    {
        var (queue, random) = (new DeadlineQueue(), new Random(1));
        queue.Add(DueIn(80 * 365 * 24 * 60), DeadlineKind.Start, 0, Subject);
        Deadline[] deadlines = [.. Enumerable.Range(1, 500).Select(i => queue.Add(DueIn(i), DeadlineKind.Start, i, Subject))];
        for (var i = 0; i < 20_000; i++)
        {
            queue.Set(deadlines[i % deadlines.Length], DueIn(random.Next(24 * 60, 20 * 24 * 60)), DeadlineKind.Start, i, Subject);
            Assert.InRange(queue.LeftCount, 0, 600);
        }

        while (queue.Count > 1) queue.Remove(queue.First);

        Assert.Equal(0, queue.LeftCount);
    }

    [Fact]
    public void First_OfNone_IsNull() => Assert.Equal((null, null), (new DeadlineQueue().First, new DeadlineQueue().FirstFiresAt));

    [Fact]
    public void Deadline_ThatIsALimit_FiresOneTickAfterItWasDue_AndAnEndAtItsInstant()
    {
        var queue = new DeadlineQueue();
        queue.Add(DueIn(5), DeadlineKind.SlaBreach, 1, Subject);
        Assert.Equal(DueIn(5).PlusTicks(1), queue.FirstFiresAt);

        queue.Add(DueIn(5), DeadlineKind.OfferExpiry, 2, Subject);
        Assert.Equal(DueIn(5), queue.FirstFiresAt);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference<object> IsHeldAfterItsRemoval(DeadlineQueue queue)
    {
        var reference = HeldFor(queue);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return reference;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference<object> HeldFor(DeadlineQueue queue)
    {
        var subject = new object();
        queue.Remove(queue.Add(DueIn(1), DeadlineKind.Start, 1, subject));
        return new WeakReference<object>(subject);
    }

    private static Instant DueIn(int minutes) => Some.Now + Duration.FromMinutes(minutes);

    private static void Replace(DeadlineQueue queue, SortedSet<Entry> sorted, Entry before, Instant? dueAt, long number)
    {
        Replace(queue, sorted, before, dueAt is { } due ? new Entry(due, before.Kind, before.Sequence + number + 1, before.Deadline) : null);
        Assert.Equal(sorted.Min?.Deadline, queue.First);
    }

    private static void Replace(DeadlineQueue queue, SortedSet<Entry> sorted, Entry before, Entry? after)
    {
        sorted.Remove(before);
        if (after is not null) sorted.Add(after);
        queue.Set(before.Deadline, after?.DueAt, after?.Kind ?? before.Kind, after?.Sequence ?? 0, Subject);
    }

    private sealed record Entry(Instant DueAt, DeadlineKind Kind, long Sequence, Deadline Deadline) : IComparable<Entry>
    {
        public int CompareTo(Entry? other) => (DueAt, Kind, Sequence).CompareTo((other!.DueAt, other.Kind, other.Sequence));
    }
}
