using ChannelRouting.Planning;

namespace ChannelRouting.Tests.Planning;

public class QueueSplitTests
{
    private static readonly QueueShare[] Shares = [Share("a", 70), Share("b", 0), Share("c", 30)];

    [Fact]
    public void Split_OfManyWorkOrders_ComesNearTheWeights()
    {
        var split = new QueueSplit("vendors", Shares);

        var counts = Enumerable.Range(1, 100_000).Select(number => split.QueueOf($"WO-{number}")).CountBy(queue => queue.Value).ToDictionary();

        Assert.InRange(counts["a"], 69_400, 70_600); // Four standard deviations.
        Assert.Equal(100_000 - counts["a"], counts["c"]);
    }

    /// <summary>What a work order gets must stay the same for good: journals are decided again, and updates must not move work.</summary>
    [Theory]
    [InlineData("vendors", "WO-1", "a")]
    [InlineData("vendors", "WO-2", "a")]
    [InlineData("vendors", "WO-3", "a")]
    [InlineData("vendors", "工单-7", "a")]
    public void Split_OfAWorkOrder_StaysTheSame(string rule, string id, string queue) => Assert.Equal(queue, new QueueSplit(rule, Shares).QueueOf(id).Value);

    [Fact]
    public void Split_WithOtherWeights_MovesOnlyWhatIsBetween()
    {
        var (before, after) = (new QueueSplit("vendors", [Share("a", 70), Share("c", 30)]), new QueueSplit("vendors", [Share("a", 80), Share("c", 20)]));

        var moves = Enumerable.Range(1, 10_000).Select(number => new WorkOrderId($"WO-{number}")).Select(id => (before.QueueOf(id).Value, after.QueueOf(id).Value)).Distinct().Order();

        Assert.Equal([("a", "a"), ("c", "a"), ("c", "c")], moves);
    }

    [Fact]
    public void Splits_OfTwoRules_AreIndependent()
    {
        var (one, other) = (new QueueSplit("one", [Share("a", 1), Share("b", 1)]), new QueueSplit("other", [Share("a", 1), Share("b", 1)]));

        var both = Enumerable.Range(1, 10_000).Select(number => new WorkOrderId($"WO-{number}")).CountBy(id => (one.QueueOf(id).Value, other.QueueOf(id).Value));

        Assert.All(both, pair => Assert.InRange(pair.Value, 2_300, 2_700));
    }

    [Fact]
    public void Split_WithTheLargestWeights_ReachesAllQueues()
    {
        var shares = Enumerable.Range(0, RoutingLimits.QueuesPerSplit).Select(number => Share($"queue {number}", RoutingLimits.SplitWeight)).ToArray();
        var split = new QueueSplit("all", shares);

        Assert.Equal(RoutingLimits.QueuesPerSplit, Enumerable.Range(1, 5_000).Select(number => split.QueueOf($"WO-{number}")).Distinct().Count());
    }

    private static QueueShare Share(string queue, int weight) => new() { Queue = queue, Weight = weight };
}
