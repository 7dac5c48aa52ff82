using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Tests.Support;
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
        var line = Line();
        var model = new SortedDictionary<OrderKey, WorkOrderState>();
        foreach (var (number, (kind, draw)) in changes.Index())
        {
            if (kind < 4) Add(number, new OrderKey(0, 0, number));
            else if (kind < 6) Add(number, new OrderKey(0, 0, -draw - 1 - (number * 2_000)));
            else if (model.Count > 0) Remove(kind < 8 ? 0 : draw % model.Count);

            Assert.Equal(model.Count, line.Count);
            if (model.Count > 0) Assert.Equal((model.First().Key, model.First().Value), line.First);
            Assert.Equal(model.Values.FirstOrDefault(order => default(IsOfThirds).Accepts(order)), line.FindFirst(default(IsOfThirds)));
        }

        void Add(int number, OrderKey key)
        {
            var order = Order(number, key);
            model.Add(key, order);
            line.Add(order);
        }

        void Remove(int place)
        {
            var (key, order) = model.ElementAt(place);
            model.Remove(key);
            line.Remove(order);
            Assert.Equal((null, Slots.None), (order.Line, order.LineSlot));
        }
    }).Check(500, endSize: 200);

    [Fact]
    public void Add_OfAnOrder_SetsItsLine()
    {
        var line = Line();
        var order = Order(0, new OrderKey(0, 0, 1));

        line.Add(order);

        Assert.Same(line, order.Line);
    }

    private static Line Line()
    {
        var (others, places) = (new Slots<WorkOrderState>(), new HeapPlaces());
        return new Line(new LineGroup(0, others, places), demandSlot: 0, others, places);
    }

    private static WorkOrderState Order(int number, OrderKey key) => new()
    {
        Id = $"WO-{number}",
        Channel = "chat",
        Type = "question",
        Priority = "normal",
        Plan = default,
        CreatedAt = Some.Now,
        StartAt = null,
        FollowUpOf = null,
        PromisedAt = null,
        Fields = new Dictionary<string, string>(),
        Requirements = [],
        Band = 0,
        PinnedChannel = "chat",
        PinnedPriority = "normal",
        OwnRequirements = [],
        LineKey = key,
    };

    private readonly struct IsOfThirds : IItemTest<WorkOrderState>
    {
        public bool Accepts(WorkOrderState item) => item.LineKey.Place % 3 == 2;
    }
}
