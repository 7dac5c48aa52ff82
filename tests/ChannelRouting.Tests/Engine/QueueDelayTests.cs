using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Agents who get work of a queue only after it waited.</summary>
public class QueueDelayTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void Work_GoesToAnAgentWithADelay_WhenItHasWaitedForThat()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Late("bob", 30));

        engine.Submit(Some.Draft("call", "phone"));

        Assert.Equal(("Queued", Some.Now + Duration.FromSeconds(30)), (engine.WhereIs("call"), engine.Engine.NextDueAt));
        Assert.Equal(new QueueDelayStatus { Reached = Duration.Zero, NextAt = engine.Engine.NextDueAt }, engine.Find("call").QueueDelay);
        engine.After(Duration.FromSeconds(30) - Duration.FromTicks(1)).Accept(new AdvanceTime());
        Assert.Equal("Queued", engine.WhereIs("call"));
        engine.After(Duration.FromTicks(1)).Accept(new AdvanceTime());
        Assert.Equal("bob", engine.WhereIs("call"));
        Assert.Equal((engine.Now, Duration.FromSeconds(30)), (engine.Events.OfType<QueueDelayEnded>().Single().At, engine.Events.OfType<QueueDelayEnded>().Single().Delay));
    }

    [Fact]
    public void AgentWithoutADelay_GetsTheWork_ThoughAnotherIsFreeAfterOne()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Late("bob", 30));
        engine.SignIn(Some.Agent("ann"));

        Assert.Equal("ann", engine.Send("call", "phone"));
        engine.Submit(Some.Draft("next", "phone"));
        engine.After(Duration.FromSeconds(10)).Finish("call");

        Assert.Equal("ann", engine.WhereIs("next"));
        Assert.Empty(engine.Events.OfType<QueueDelayEnded>());
    }

    [Fact]
    public void Delays_EndOneAfterTheOther()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Late("cid", 90) with { CapacityUnits = 0 });
        engine.SignIn(Late("bob", 30) with { CapacityUnits = 0 });
        engine.Submit(Some.Draft("call", "phone"));

        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());

        Assert.Equal([(30L, Some.Now.PlusTicks(30 * NodaConstants.TicksPerSecond)), (90, Some.Now.PlusTicks(90 * NodaConstants.TicksPerSecond))], engine.Events.OfType<QueueDelayEnded>().Select(e => ((long)e.Delay.TotalSeconds, e.At)));
        Assert.Equal(new QueueDelayStatus { Reached = Duration.FromSeconds(90) }, engine.Find("call").QueueDelay);
    }

    [Fact]
    public void SuspendedTime_DoesNotCount()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Late("bob", 60));
        engine.Submit(Some.Draft("call", "phone"));
        engine.After(Duration.FromSeconds(40)).Accept(new UpdateWorkOrder { WorkOrder = "call", Status = WorkOrderStatus.Suspended });

        engine.After(Minute).Accept(new UpdateWorkOrder { WorkOrder = "call", Status = WorkOrderStatus.Queued });

        Assert.Equal(engine.Now + Duration.FromSeconds(20), engine.Engine.NextDueAt);
    }

    [Fact]
    public void Delay_OfAnAgentSavedLater_CountsFromWhenTheWorkGotInLine()
    {
        var engine = new TestEngine(Plan);
        engine.Submit(Some.Draft("old", "phone"));
        engine.After(Minute).Submit(Some.Draft("new", "phone"));
        Assert.Null(engine.Engine.NextDueAt);

        engine.SignIn(Late("bob", 60));
        engine.SignIn(Late("cid", 60));

        Assert.Equal(("bob", "Queued", engine.Now + Minute), (engine.WhereIs("old"), engine.WhereIs("new"), engine.Engine.NextDueAt));
        Assert.Equal(Minute, engine.Find("old").QueueDelay!.Reached);
    }

    [Fact]
    public void Delay_NobodyHasAnyMore_IsForgotten()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Late("bob", 60));
        engine.Submit(Some.Draft("call", "phone"));

        engine.Accept(new SaveAgent { Profile = Some.Agent("bob") });

        Assert.Equal(("bob", null), (engine.WhereIs("call"), engine.Engine.NextDueAt));
        Assert.Null(engine.Find("call").QueueDelay);
    }

    [Fact]
    public void WorkThatAnotherQueuesAgentsMayHave_WaitsForTheirDelay()
    {
        var step = new RoutingStep { Lasts = Duration.FromHours(1), AlsoServedBy = ["orders"] };
        var engine = new TestEngine(Plan with { Queues = [new WorkQueue { Id = "general", Steps = [step], AfterSteps = StepsEnd.Hold }, new WorkQueue { Id = "orders" }] });
        engine.SignIn(Late("bob", 30, "orders"));

        engine.Submit(Some.Draft("call", "phone"));

        Assert.Equal("Queued", engine.WhereIs("call"));
        engine.After(Duration.FromSeconds(30)).Accept(new AdvanceTime());
        Assert.Equal("bob", engine.WhereIs("call"));
    }

    [Theory]
    [InlineData(false, "bob")]
    [InlineData(true, "Queued")]
    public void TransferredWork_KeepsItsWait_UnlessTheQueueSaysOtherwise(bool restarts, string expected)
    {
        var engine = new TestEngine(Plan with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders", TransferRestartsPlace = restarts }] });
        engine.SignIn(Late("bob", 60, "orders"));
        engine.Submit(Some.Draft("call", "phone"));

        engine.After(Minute).Accept(new TransferWorkOrder { WorkOrder = "call", Queue = "orders" });

        Assert.Equal(expected, engine.WhereIs("call"));
    }

    [Fact]
    public void CustomerWhoWritesAgain_WaitsNoLonger()
    {
        var engine = new TestEngine(Plan with { Channels = [Plan.Channels[0] with { WaitsFromLastMessage = true }, Plan.Channels[1]] });
        engine.SignIn(Late("bob", 60));
        engine.Submit(Some.Draft("call", "phone"));

        engine.After(Duration.FromSeconds(40)).Accept(new RecordInteraction { WorkOrder = "call", Kind = InteractionKind.CustomerMessage });
        engine.After(Duration.FromSeconds(20)).Accept(new AdvanceTime());

        Assert.Equal("bob", engine.WhereIs("call"));
    }

    [Fact]
    public void WorkThatComesBackToItsAgent_DoesNotWaitForTheDelay()
    {
        var engine = new TestEngine(Plan with { Queues = [new WorkQueue { Id = "general", ReturnWaitsFor = Duration.FromHours(1) }, new WorkQueue { Id = "orders" }] });
        engine.SignIn(Late("bob", 60));
        engine.Submit(Some.Draft("call", "phone"));
        engine.Accept(new AssignWorkOrder { WorkOrder = "call", Agent = "bob" });
        engine.Finish("call");
        engine.Submit(Some.Draft("other", "phone"));
        engine.Accept(new AssignWorkOrder { WorkOrder = "other", Agent = "bob" });

        engine.Accept(new ReopenWorkOrder { WorkOrder = "call" });
        Assert.Equal("bob", engine.WaitedFor("call")?.Value);
        engine.Finish("other");

        Assert.Equal("bob", engine.WhereIs("call"));
    }

    [Fact]
    public void PreferredAgent_WaitsForTheDelayAsAnyOther()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Late("bob", 60));
        engine.SignIn(Some.Agent("ann"));

        engine.Submit(Some.Draft("call", "phone") with { PreferredAgents = [new PreferredAgent { Agent = "bob", Score = 9 }] });

        Assert.Equal("ann", engine.WhereIs("call"));
    }

    [Fact]
    public void AgentWithALongerDelay_KeepsAnOpenOffer()
    {
        var engine = new TestEngine(Plan with { Queues = [new WorkQueue { Id = "general", Offers = new OfferPolicy { ExpiresAfter = Duration.FromHours(1) } }, new WorkQueue { Id = "orders" }] });
        engine.SignIn(Some.Agent("bob"));
        engine.Submit(Some.Draft("call", "phone"));

        engine.Accept(new SaveAgent { Profile = Late("bob", 60) });

        Assert.Equal(OfferStatus.Open, engine.Engine.FindOffer(new OfferId(1))!.Status);
    }

    [Fact]
    public void WorkThatAllRefusedWhomItHasReached_IsExhausted_UntilTheNextDelayEnds()
    {
        var engine = new TestEngine(Plan with { Queues = [new WorkQueue { Id = "general", Offers = new OfferPolicy { ExpiresAfter = Duration.FromHours(1) } }, new WorkQueue { Id = "orders" }] });
        engine.SignIn(Some.Agent("ann"));
        engine.SignIn(Late("bob", 60));
        engine.Submit(Some.Draft("call", "phone"));

        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        Assert.Single(engine.Events.OfType<OffersExhausted>());
        engine.After(Minute).Accept(new AdvanceTime());
        engine.Accept(new DeclineOffer { Offer = new OfferId(2) });

        Assert.Equal(["ann", "bob"], engine.Events.OfType<OfferMade>().Select(e => e.Agent.Value));
        Assert.Equal(2, engine.Events.OfType<OffersExhausted>().Count());
    }

    [Fact]
    public void Queue_ThatIsReplaced_KeepsItsDelay()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Late("bob", 60, "orders"));
        engine.Submit(Some.Draft("order", "phone", "order"));

        engine.Accept(new ApplyPlan
        {
            Plan = Plan with { Queues = [new WorkQueue { Id = "general" }], Rules = [] },
            Replacements = new PlanReplacements { Queues = [new Replacement<QueueId> { From = "orders", To = "general" }] },
        });

        Assert.Equal(Some.Now + Minute, engine.Find("order").QueueDelay!.NextAt);
        engine.After(Minute).Accept(new AdvanceTime());
        Assert.Equal("bob", engine.WhereIs("order"));
    }

    [Fact]
    public void EleventhDelay_OfAQueue_IsRefused_AndOneInPlaceOfAnotherIsNot()
    {
        var engine = new TestEngine(Plan);
        for (var i = 1; i <= RoutingLimits.DelaysPerQueue; i++) engine.Accept(new SaveAgent { Profile = Late($"agent-{i}", i) });

        var rejection = engine.Refuse(new SaveAgent { Profile = Late("bob", 11) });
        engine.Accept(new SaveAgent { Profile = Late("bob", 10) });
        engine.Accept(new SaveAgent { Profile = Late("agent-1", 12) });

        Assert.Equal((RejectionReason.LimitExceeded, "profile.queueTerms (delays of general)", "11", "10"), (rejection.Reason, rejection.Subject, rejection.Value, rejection.Limit));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData((RoutingLimits.QueueDelayDays * 86_400L) + 1)]
    public void Delay_ThatCannotBe_IsRefused(long seconds)
    {
        var rejection = new TestEngine(Plan).Refuse(new SaveAgent { Profile = Late("bob", seconds) });

        Assert.Equal((RejectionReason.LimitExceeded, "profile.queueTerms (delay)", "0s to 365d"), (rejection.Reason, rejection.Subject, rejection.Limit));
    }

    [Fact]
    public void FractionOfATick_IsDropped()
    {
        var engine = new TestEngine(Plan);

        engine.SignIn(Some.Agent("bob") with { QueueTerms = [new QueueTerm { Queue = "general", Delay = Duration.FromNanoseconds(250) }] });

        Assert.Equal(Duration.FromTicks(2), engine.Engine.FindAgent("bob")!.Profile.QueueTerms[0].Delay);
    }

    private static RoutingPlan Plan => Some.Plan() with { SlaPolicies = [] };

    private static AgentProfile Late(string id, long seconds, string queue = "general") =>
        Some.Agent(id, 100, queue) with { QueueTerms = [new QueueTerm { Queue = queue, Delay = Duration.FromSeconds(seconds) }] };
}
