using ChannelRouting.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Matching;

public class LineTests
{
    /// <summary>Mostly keys that go up, as in life, so that the run is used; some that do not.</summary>
    private static readonly Arbitrary<(int Kind, int Number)[]> Changes = Gen.Zip(Gen.Choose(0, 9), Gen.Choose(0, 1_000)).Select(pair => (pair.Item1, pair.Item2)).ArrayOf().ToArbitrary();

    [Fact]
    public void Line_AfterAnyChanges_AgreesWithASortedList() => Prop.ForAll(Changes, changes =>
    {
        var line = new Line(new HeapPlaces());
        var model = new SortedDictionary<OrderKey, int>();
        foreach (var (slot, (kind, number)) in changes.Index())
        {
            if (kind < 4) Add(slot, new OrderKey(0, 0, slot));
            else if (kind < 6) Add(slot, new OrderKey(0, 0, -number - 1 - (slot * 2_000)));
            else if (model.Count > 0) Remove(kind < 8 ? 0 : number % model.Count);

            Assert.Equal(model.Count, line.Count);
            if (model.Count > 0) Assert.Equal((model.First().Key, model.First().Value), (line.FirstKey, line.First));
            Assert.Equal(model.Values.Where(value => value % 3 == 2).Append(Slots.None).First(), line.FindFirst(default(IsOfThirds)).Slot);
        }

        void Add(int slot, OrderKey key)
        {
            model.Add(key, slot);
            line.Add(slot, key);
        }

        void Remove(int place)
        {
            var (key, slot) = model.ElementAt(place);
            model.Remove(key);
            line.Remove(slot, key);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(200));

    private readonly struct IsOfThirds : IItemTest
    {
        public bool Accepts(int slot) => slot % 3 == 2;
    }
}
