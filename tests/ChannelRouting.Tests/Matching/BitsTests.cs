using ChannelRouting.Matching;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Matching;

public class BitsTests
{
    [Fact]
    public void Sets_AfterAnyChanges_ShareWhatTheirModelsShare() => Prop.ForAll<(ushort Number, bool IsLeft, bool IsSet)[]>(changes =>
    {
        var (left, right) = (new Bits(), new Bits());
        var (leftModel, rightModel) = (new SortedSet<int>(), new SortedSet<int>());
        foreach (var (number, isLeft, isSet) in changes)
        {
            var (bits, model) = isLeft ? (left, leftModel) : (right, rightModel);
            if (isSet) bits.Set(number % 300);
            else bits.Clear(number % 300);
            if (isSet) model.Add(number % 300);
            else model.Remove(number % 300);
        }

        Assert.Equal(leftModel, List(left.GetEnumerator()));
        Assert.Equal(leftModel.Intersect(rightModel), List(left.And(right)));
        left.Clear();
        Assert.Empty(List(left.GetEnumerator()));
    }).Check(100);

    private static List<int> List(Bits.Common bits)
    {
        var list = new List<int>();
        foreach (var number in bits) list.Add(number);
        return list;
    }
}
