using ChannelRouting.Matching;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Matching;

public class IndexedHeapTests
{
    [Fact]
    public void Heap_AfterAnyChanges_AgreesWithASortedList() => Prop.ForAll<int[]>(numbers =>
    {
        var heap = new IndexedHeap<OrderKey>(new HeapPlaces());
        var model = new List<Item>();
        foreach (var (number, i) in numbers.Select((number, i) => (number, i)))
        {
            var some = model.Count == 0 ? null : model[Math.Abs(number % model.Count)];
            if (some is null || number % 3 == 0) Add(new Item { Slot = i }, i);
            else if (number % 3 == 1 || number % 3 == -1) Remove(some);
            else Move(some, i);

            Assert.Equal(model.Count, heap.Count);
            var expected = model.OrderBy(item => item.Key).ToList();
            if (expected.Count > 0) Assert.Equal((expected[0].Slot, expected[0].Key), (heap.First, heap.FirstKey));
            Assert.Equal(expected.Find(item => item.Slot % 3 == 2)?.Slot ?? -1, heap.FindFirst(default(IsOfThirds)));
        }

        void Add(Item item, int i)
        {
            item.Key = new OrderKey(0, numbers[i] % 5, i);
            model.Add(item);
            heap.Add(item.Slot, item.Key);
        }

        void Remove(Item item)
        {
            heap.Remove(item.Slot);
            model.Remove(item);
        }

        void Move(Item item, int i) => heap.Move(item.Slot, item.Key = new OrderKey(0, numbers[i] % 7, i));
    }).Check(100);

    private sealed class Item
    {
        public OrderKey Key { get; set; }

        public required int Slot { get; init; }
    }

    private readonly struct IsOfThirds : IItemTest<int>
    {
        public bool Accepts(int slot) => slot % 3 == 2;
    }
}
