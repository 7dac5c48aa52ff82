using System.Text.Json;
using ChannelRouting.Testing;
using ChannelRouting.Tool.Cases;
using ChannelRouting.Tool.PlanTests;

namespace ChannelRouting.Tool.Tests.PlanTests;

/// <summary>The delay of an agent's queue, written as <c>delaySeconds</c>.</summary>
public class AgentReaderTests
{
    private static readonly RoutingPlan Plan = Any.Plan(plan => plan.Queue("orders"));

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("30", 300_000_000L)]
    [InlineData("0.5", 5_000_000L)]
    [InlineData("0.0000001", 1L)]
    [InlineData("1.5e2", 1_500_000_000L)]
    [InlineData("31536000", 315_360_000_000_000L)]
    [InlineData("null", null)]
    public void DelaySeconds_OfATerm_AreReadToTheTick(string seconds, long? ticks)
    {
        var term = Assert.Single(Read($$"""{"queue":"orders","rank":2,"delaySeconds":{{seconds}}}""").QueueTerms);

        Assert.Equal(new QueueTerm { Queue = "orders", Rank = 2, Delay = ticks is { } given ? Duration.FromTicks(given) : null }, term);
    }

    [Fact]
    public void DelaySeconds_ThatAreMissing_AreNoDelay() => Assert.Equal([new QueueTerm { Queue = "orders" }], Read("""{"queue":"orders"}""").QueueTerms);

    [Theory]
    [InlineData("-1")]
    [InlineData("-0.0000001")]
    [InlineData("0.00000001")]
    [InlineData("922337203686")]
    [InlineData("1e400")]
    [InlineData("\"30\"")]
    [InlineData("true")]
    [InlineData("[30]")]
    public void DelaySeconds_ThatAreNoSecondsFromZeroOn_AreRefusedWithTheCure(string seconds)
    {
        var refused = Assert.Throws<CaseException>(() => Read($$"""{"queue":"orders","delaySeconds":{{seconds}}}"""));

        Assert.Equal($"agent.queueTerms[0].delaySeconds is {seconds}; give seconds from 0 to 922337203685, not finer than 100 ns.", refused.Message);
    }

    /// <summary>How long a delay may be is the engine's to say.</summary>
    [Fact]
    public void DelaySeconds_OfMoreThanAYear_AreRefusedByTheEngine()
    {
        var agent = Read("""{"queue":"orders","delaySeconds":31536000.0000001}""");

        var refused = Assert.Throws<PlanTestException>(() => PlanTest.For(Plan).At("2026-01-05T09:00Z").WithAgent(agent));

        Assert.Contains("profile.queueTerms (delay)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("0s to 365d", refused.Message, StringComparison.Ordinal);
    }

    private static AgentProfile Read(string term)
    {
        using var agent = JsonDocument.Parse($$"""{"id":"ann","queues":["orders"],"queueTerms":[{{term}}]}""");
        return AgentReader.Read(new CaseField(agent.RootElement, "agent"), Plan);
    }
}
