using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Testing;

public class PlanTestTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 1, 0);

    /// <summary>A check that holds, the same check of something else, and what the message must say then.</summary>
    public static TheoryData<string, Action<RoutedWorkOrder>, Action<RoutedWorkOrder>, string> Checks => new()
    {
        { "queue", o => o.GoesTo("orders"), o => o.GoesTo("general"), "expected queue 'general', but it went to queue 'orders', by rule 'orders'" },
        { "rule", o => o.ByRule("orders"), o => o.ByRule("calm"), "expected the choice of rule 'calm', but it went to queue 'orders', by rule 'orders'" },
        { "skill", o => o.Needs("calm", 5), o => o.Needs("calm", 4), "expected to need 'calm' at 4 or above, but it needs 'calm' at 5" },
        { "agent", o => o.AssignedTo("ann"), o => o.AssignedTo("bob"), "expected to be with agent 'bob', but it is with agent 'ann'" },
        { "due", o => o.Due("resolution", "2026-01-05T14:00"), o => o.Due("resolution", "2026-01-05T13:00"), "expected 'resolution' to be due Mon 2026-01-05T13:00:00+08:00, but it is due Mon 2026-01-05T14:00:00+08:00 by policy 'standard'" },
        { "due in UTC", o => o.Due("resolution", "2026-01-05T06:00:00Z"), o => o.Due("resolution", Monday), "due Mon 2026-01-05T09:00:00+08:00" },
        { "no clock", o => o.HasNoClock("answer"), o => o.HasNoClock("resolution"), "expected no clock 'resolution', but it is due Mon 2026-01-05T14:00:00+08:00" },
    };

    [Theory, MemberData(nameof(Checks))]
    public void Check_ThatHolds_ThrowsNothing_AndOneThatDoesNot_SaysBothSides(string name, Action<RoutedWorkOrder> right, Action<RoutedWorkOrder> wrong, string message)
    {
        var order = Shanghai().WithAgent(Ann()).Submit(Some.Draft("WO-1", type: "order"));

        right(order);
        var exception = Assert.Throws<PlanTestException>(() => wrong(order));

        Assert.StartsWith("Work order 'WO-1': ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Contains($"expected {exception.Expected}, but it {exception.Actual}.", exception.Message, StringComparison.Ordinal);
        Assert.NotEmpty(name);
    }

    [Fact]
    public void WorkOrder_ThatNoRuleKnows_GoesToTheFallbackAndWaits()
    {
        var order = Shanghai().Submit(Some.Draft("WO-1", type: "question"));

        order.GoesTo("general").ByFallback().WaitsInLine();
        Assert.Contains("the fallback, as no rule chose one", Message(() => order.ByRule("orders")), StringComparison.Ordinal);
        Assert.Contains("waits in line in queue 'general'", Message(() => order.AssignedTo("ann")), StringComparison.Ordinal);
        Assert.Contains("needs nothing", Message(() => order.Needs("calm", 5)), StringComparison.Ordinal);
        Assert.Contains("has clocks for 'resolution' only", Message(() => order.Due("answer", Monday)), StringComparison.Ordinal);
    }

    [Fact]
    public void WorkOrder_DivertedOrHeld_IsSaidToBe()
    {
        var plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general", ServiceHours = "office", WhenClosed = IntakeRule.Hold }, new WorkQueue { Id = "orders", ServiceHours = "office", WhenClosed = IntakeRule.DivertTo("night") }, new WorkQueue { Id = "night" }] };
        var test = PlanTest.For(plan).At("2026-01-05T19:00Z");

        var diverted = test.Submit(Some.Draft("WO-1", type: "order")).GoesTo("night").ByRule("orders").DivertedFrom("orders").IsNotHeld();
        var held = test.Submit(Some.Draft("WO-2")).GoesTo("general").ByFallback().StartsAt("2026-01-06T09:00Z").IsHeld().IsNotDiverted();
        var scheduled = test.Submit(Some.Draft("WO-3") with { StartAt = Instant.FromUtc(2026, 1, 6, 10, 0) }).IsNotHeld(); // Open by then.

        Assert.Contains("expected queue 'orders', but it went to queue 'night', by rule 'orders', diverted from queue 'orders', as the queue was closed.", Message(() => diverted.GoesTo("orders")), StringComparison.Ordinal);
        Assert.Contains("expected to start", Message(() => diverted.StartsAt("2026-01-06T09:00Z")), StringComparison.Ordinal);
        Assert.Contains("expected to be held until an opening, but it is scheduled for Tue 2026-01-06T10:00:00Z", Message(() => scheduled.IsHeld()), StringComparison.Ordinal);
        Assert.Contains("expected not to be held, but it is scheduled for Tue 2026-01-06T09:00:00Z", Message(() => held.IsNotHeld()), StringComparison.Ordinal);
        Assert.Contains("expected not to be diverted, but it went to queue 'night'", Message(() => diverted.IsNotDiverted()), StringComparison.Ordinal);
        Assert.Contains("is scheduled for Tue 2026-01-06T09:00:00Z", Message(() => held.WaitsInLine()), StringComparison.Ordinal);
        Assert.Contains("expected to be diverted from queue 'general', but it went to queue 'general'", Message(() => held.DivertedFrom("general")), StringComparison.Ordinal);
    }

    [Fact]
    public void WorkOrder_OfAQueueThatOffers_IsOfferedAndWithNobody()
    {
        var plan = SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromSeconds(30) }) with { SlaPolicies = [] };

        var order = PlanTest.For(plan).At(Monday).WithAgent("ann", "general").Submit(Some.Draft("WO-1"));

        order.OfferedTo("ann");
        Assert.Contains("is offered to 'ann'", Message(() => order.AssignedTo("ann")), StringComparison.Ordinal);
        Assert.Contains("is offered to 'ann'", Message(() => order.OfferedTo("bob")), StringComparison.Ordinal);
        Assert.Contains("is offered to 'ann'", Message(() => order.WaitsInLine()), StringComparison.Ordinal);
        Assert.Contains("has no clock at all", Message(() => order.Due("resolution", Monday)), StringComparison.Ordinal);
    }

    [Fact]
    public void Agent_WithoutQueues_ServesAllOfThePlan() =>
        Shanghai().WithAgent("ann").Submit(Some.Draft("WO-1", type: "question")).AssignedTo("ann");

    [Fact]
    public void Time_MovedOn_CountsForTheNextWorkOrder()
    {
        var test = Shanghai();
        test.Submit(Some.Draft("WO-1"));

        test.At("2026-01-05T17:00").Submit(Some.Draft("WO-2")).Due("resolution", "2026-01-06T12:00");
    }

    [Fact]
    public void Deadlines_OnTheWay_AreFollowedAtTheirOwnInstants()
    {
        var plan = SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromSeconds(30), OnMiss = new MissPolicy { Presence = AgentPresence.Away } });
        var test = PlanTest.For(plan).At(Monday).WithAgent("ann", "general").WithAgent("bob", "general");
        test.Submit(Some.Draft("WO-1")); // Offered to one of them, half a minute later to the other.

        var order = test.At(Monday + Duration.FromMinutes(5)).Submit(Some.Draft("WO-2"));

        order.WaitsInLine(); // Both missed the first and are away.
    }

    [Fact]
    public void WorkOrder_ThatStartsLater_IsScheduledForItsQueue()
    {
        var order = Shanghai().WithAgent(Ann()).Submit(Some.Draft("WO-1", type: "order") with { StartAt = Monday + Duration.FromHours(1) });

        order.GoesTo("orders").ByRule("orders").Needs("calm", 5).HasNoClock("resolution");
        Assert.Contains("is scheduled for Mon 2026-01-05T10:00:00+08:00", Message(() => order.WaitsInLine()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-05T09:00")]
    [InlineData("2026-01-05T09:00:00.0000000")]
    [InlineData("2026-01-05T01:00Z")]
    [InlineData("2026-01-05T01:00:00Z")]
    [InlineData("2026-01-05T02:30+01:30")]
    public void Instant_WrittenInAnyWay_IsTheSame(string text) =>
        Assert.Equal(Monday, Zoned().At(text).Submit(Some.Draft("WO-1")).WorkOrder.CreatedAt);

    [Theory]
    [InlineData("2026-01-05T09:00", false)]
    [InlineData("2026-01-05", true)]
    [InlineData("nine o'clock", true)]
    public void Instant_ThatCannotBeRead_IsMisuseThatShowsTheCure(string text, bool hasZone)
    {
        var test = hasZone ? Zoned() : PlanTest.For(Plan());

        var message = Assert.Throws<ArgumentException>(() => test.At(text)).Message;

        Assert.Contains(text, message, StringComparison.Ordinal);
        Assert.Contains("2026-01-05T09:00+08:00", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Misuse_OfTheTest_IsSaidAtOnce()
    {
        Assert.Contains("At(...)", Assert.Throws<InvalidOperationException>(() => PlanTest.For(Plan()).Submit(Some.Draft("WO-1"))).Message, StringComparison.Ordinal);
        Assert.Contains("Mars", Assert.Throws<ArgumentException>(() => PlanTest.For(Plan()).In("Mars")).Message, StringComparison.Ordinal);
        Assert.Contains("is before", Assert.Throws<ArgumentException>(() => Shanghai().At("2026-01-05T08:59")).Message, StringComparison.Ordinal);
        Assert.Throws<PlanInvalidException>(() => PlanTest.For(Plan() with { FallbackQueue = "none" }));
    }

    [Fact]
    public void Refusals_AreSaidWithTheirReason()
    {
        Assert.Contains("no channel 'fax'", Message(() => Shanghai().Submit(Some.Draft("WO-1", channel: "fax"))), StringComparison.Ordinal);
        Assert.Contains("no queue 'vip'", Message(() => Shanghai().WithAgent("ann", "vip")), StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_ThatIsExpected_IsNoFailure_AndItsAbsenceOrAnotherReasonIs()
    {
        Shanghai().Refuses(Some.Draft("WO-1", channel: "fax"), RejectionReason.UnknownChannel).Submit(Some.Draft("WO-1"));

        Assert.Equal("Work order 'WO-1': expected to be refused as QueueFull, but it was refused as UnknownChannel.", Message(() => Shanghai().Refuses(Some.Draft("WO-1", channel: "fax"), RejectionReason.QueueFull)));
        Assert.Equal("Work order 'WO-1': expected to be refused as QueueFull, but it went to queue 'orders', by rule 'orders'.", Message(() => Shanghai().Refuses(Some.Draft("WO-1", type: "order"), RejectionReason.QueueFull)));
    }

    private static string Message(Action action) => Assert.Throws<PlanTestException>(action).Message;

    private static PlanTest Zoned() => PlanTest.For(Plan()).In("Asia/Shanghai");

    private static PlanTest Shanghai() => Zoned().At("2026-01-05T09:00");

    private static AgentProfile Ann() => new() { Id = "ann", Queues = ["orders"], Skills = [new SkillLevel { Skill = "calm", Level = 5 }], CapacityUnits = 100 };

    /// <summary>Four open hours from Monday 09:00 in Shanghai end at 14:00, after lunch.</summary>
    private static RoutingPlan Plan() => new RoutingPlanBuilder()
        .Calendar("office", week => week.In("Asia/Shanghai").Weekdays("09:00-12:00", "13:00-18:00"))
        .Channel("chat", c => c.Cost(25))
        .Queue("orders", q => q.Takes(When.Type("order")))
        .Queue("general")
        .Rule("calm", r => r.For(When.Type("order")).Needs("calm", atLeast: 5))
        .Sla("standard", s => s.Resolution(Duration.FromHours(4)).On("office"))
        .Build();
}
