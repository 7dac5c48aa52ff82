using ChannelRouting.Sla;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Sla;

public class DeadlineHeapTests
{
    private static readonly SlaClockState Clock = new(
        new SlaClockStarted
        {
            Stamp = new EventStamp(1, Some.Now, default),
            WorkOrder = "WO-1",
            Policy = "standard",
            Target = "resolution",
            Measure = SlaMeasure.Elapsed,
            Allowed = Duration.FromHours(1),
        },
        new SlaScale(SlaMeasure.Elapsed, null));

    /// <summary>Each step is a due minute and what to do: 0 removes a deadline, the rest add one.</summary>
    private static readonly Arbitrary<(int Minute, int Action)[]> Steps =
        (from minute in Gen.Choose(0, 9) from action in Gen.Choose(0, 2) select (minute, action)).ArrayOf().ToArbitrary();

    [Fact]
    public void First_AfterAnyAdditionsAndRemovals_IsThatOfASortedList() => Prop.ForAll(Steps, steps =>
    {
        var heap = new DeadlineHeap();
        List<Deadline> sorted = [];
        for (var i = 0; i < steps.Length; i++)
        {
            var (minute, action) = steps[i];
            if (action > 0 || sorted.Count == 0) Add(heap, sorted, DueIn(minute, sequence: i));
            else Remove(heap, sorted, sorted[minute * 7 % sorted.Count]);

            Assert.Equal(sorted.Count, heap.Count);
            Assert.Same(sorted.FirstOrDefault(), heap.First);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(200));

    [Fact]
    public void Heap_EmptiedFromItsFirst_GivesDeadlinesInOrder() => Prop.ForAll(Steps, steps =>
    {
        var heap = new DeadlineHeap();
        List<Deadline> sorted = [];
        for (var i = 0; i < steps.Length; i++) Add(heap, sorted, DueIn(steps[i].Minute, sequence: i));

        List<Deadline> drained = [];
        while (heap.First is { } first)
        {
            heap.Remove(first);
            drained.Add(first);
        }

        Assert.Equal(sorted, drained);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(200));

    [Fact]
    public void First_OfEqualInstants_IsThatOfTheEarlierSequence()
    {
        var heap = new DeadlineHeap();
        var (second, first) = (DueIn(5, sequence: 8), DueIn(5, sequence: 7));

        heap.Add(second);
        heap.Add(first);

        Assert.Same(first, heap.First);
    }

    [Fact]
    public void Remove_LeavesNoPlaceBehind_AndTheDeadlineCanBeAddedAgain()
    {
        var heap = new DeadlineHeap();
        var deadline = DueIn(5, sequence: 1);

        heap.Add(deadline);
        heap.Remove(deadline);
        var place = deadline.Place;
        heap.Add(deadline);

        Assert.Equal(Deadline.Nowhere, place);
        Assert.Same(deadline, heap.First);
        Assert.Equal(1, heap.Count);
    }

    [Fact]
    public void First_OfNone_IsNull() => Assert.Null(new DeadlineHeap().First);

    [Fact]
    public void SlaBreach_IsALimit_FiresOneTickAfterItWasDue()
    {
        var deadline = DueIn(5, sequence: 1);

        Assert.Equal(deadline.DueAt.PlusTicks(1), deadline.FiresAt);
    }

    private static Deadline DueIn(int minutes, long sequence) =>
        new(Some.Now + Duration.FromMinutes(minutes), DeadlineKind.SlaBreach, sequence, Clock);

    private static void Add(DeadlineHeap heap, List<Deadline> sorted, Deadline deadline)
    {
        heap.Add(deadline);
        var after = sorted.FindIndex(other => other.DueAt > deadline.DueAt);
        sorted.Insert(after < 0 ? sorted.Count : after, deadline);
    }

    private static void Remove(DeadlineHeap heap, List<Deadline> sorted, Deadline deadline)
    {
        heap.Remove(deadline);
        sorted.Remove(deadline);
    }
}
