using ChannelRouting.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Matching;

public class IndexedHeapTests
{
    [Fact]
    public void Heap_AfterAnyChanges_AgreesWithASortedList() => Prop.ForAll<int[]>(numbers =>
    {
        var heap = new IndexedHeap<OrderKey, Item, ItemPlace>();
        var model = new List<Item>();
        foreach (var (number, i) in numbers.Select((number, i) => (number, i)))
        {
            var some = model.Count == 0 ? null : model[Math.Abs(number % model.Count)];
            if (some is null || number % 3 == 0) Add(new Item(), i);
            else if (number % 3 == 1 || number % 3 == -1) Remove(some);
            else Move(some, i);

            Assert.Equal(model.Count, heap.Count);
            var expected = model.OrderBy(item => item.Key).ToList();
            if (expected.Count > 0) Assert.Equal((expected[0], expected[0].Key), (heap.First, heap.FirstKey));
            Assert.Same(expected.Find(item => item.Key.Place % 3 == 2), heap.FindFirst(default(IsOfThirds)));
        }

        void Add(Item item, int i)
        {
            item.Key = new OrderKey(0, numbers[i] % 5, i);
            model.Add(item);
            heap.Add(item, item.Key);
        }

        void Remove(Item item)
        {
            heap.Remove(item);
            Assert.Equal(-1, item.Place);
            model.Remove(item);
        }

        void Move(Item item, int i) => heap.Move(item, item.Key = new OrderKey(0, numbers[i] % 7, i));
    }).QuickCheckThrowOnFailure();

    private sealed class Item
    {
        public OrderKey Key { get; set; }

        public int Place { get; set; } = -1;
    }

    private readonly struct ItemPlace : IHeapPlace<Item>
    {
        public static int Get(Item item) => item.Place;

        public static void Set(Item item, int place) => item.Place = place;
    }

    private readonly struct IsOfThirds : IItemTest<Item>
    {
        public bool Accepts(Item item) => item.Key.Place % 3 == 2;
    }
}
