using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 52: what ended leaves the engine.</summary>
public class ArchiveTests
{
    private static readonly Duration Week = Duration.FromDays(7);

    [Fact]
    public void WorkOrder_AWeekAfterItsEnd_IsArchivedAtThatInstantAndNotBefore()
    {
        var engine = Closed();
        var endedAt = engine.Find("WO-1").EndedAt!.Value;

        engine.Now = endedAt + Week - Duration.FromTicks(1);
        Assert.Empty(engine.Accept(new AdvanceTime()).Events);
        Assert.Equal(endedAt + Week, engine.Engine.NextDueAt);
        engine.Now = endedAt + Week;
        var archived = Assert.IsType<WorkOrderArchived>(Assert.Single(engine.Accept(new AdvanceTime()).Events));

        Assert.Equal((endedAt + Week, ActorKind.Rule), (archived.At, archived.Actor.Kind));
        Assert.Null(engine.Engine.FindWorkOrder("WO-1"));
        Assert.Null(engine.Engine.NextDueAt);
    }

    [Fact]
    public void Archive_OfAWorkOrder_CarriesAllThatWasKnownOfIt()
    {
        var engine = Closed();
        var before = engine.Find("WO-1");

        var archived = engine.After(Week).Accept(new AdvanceTime()).Events.OfType<WorkOrderArchived>().Single();

        Assert.Equal(before, archived.Record);
        Assert.Equal((new WorkOrderId("WO-1"), SlaClockStatus.Met), (archived.WorkOrder, archived.Record.Clocks.Single().Status));
    }

    [Fact]
    public void Archive_SeenLate_IsTrueAtItsOwnInstant()
    {
        var engine = Closed();

        var archived = Assert.Single(engine.After(Duration.FromDays(100)).Accept(new AdvanceTime()).Events);

        Assert.Equal(Some.Now + Week, archived.At);
    }

    [Fact]
    public void Retention_OfANewPlan_HoldsForWhatEndedBefore()
    {
        var engine = Closed();

        engine.After(Duration.FromDays(6)).Accept(new ApplyPlan { Plan = Some.Plan() with { RetainClosedFor = Duration.FromDays(30) } });

        Assert.Equal(Some.Now + Duration.FromDays(30), engine.Engine.NextDueAt);
        engine.After(Duration.FromDays(20)).Accept(new AdvanceTime());
        Assert.NotNull(engine.Engine.FindWorkOrder("WO-1"));
    }

    [Fact]
    public void Retention_LoweredBelowWhatPassed_ArchivesAtTheChangeAndNotInThePast()
    {
        var engine = Closed();

        engine.After(Duration.FromDays(6)).Accept(new ApplyPlan { Plan = Some.Plan() with { RetainClosedFor = Duration.FromHours(1) } });

        Assert.Equal(engine.Now, engine.Engine.NextDueAt);
        Assert.Equal(engine.Now, Assert.IsType<WorkOrderArchived>(Assert.Single(engine.Accept(new AdvanceTime()).Events)).At);
    }

    [Fact]
    public void Archived_WorkOrders_KeepTheOrderOfTheirEnds()
    {
        var engine = TestEngine.Standard();
        foreach (var id in new[] { "c", "a", "b" }) engine.Submit(Some.Draft(id));
        foreach (var id in new[] { "b", "c", "a" }) engine.Accept(new CancelWorkOrder { WorkOrder = id });
        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { RetainClosedFor = Duration.FromDays(1) } });

        var archived = engine.After(Week).Accept(new AdvanceTime()).Events.OfType<WorkOrderArchived>();

        Assert.Equal(["b", "c", "a"], archived.Select(e => e.WorkOrder.Value));
    }

    [Fact]
    public void Id_Archived_MayNotBeSubmittedAgain()
    {
        var engine = Closed().After(Week);

        Assert.Equal(RejectionReason.DuplicateWorkOrder, engine.Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1") }).Reason);
    }

    [Fact]
    public void Answers_ToOffersOfAnArchivedWorkOrder_SaySo()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });
        engine.After(Week);

        Assert.Equal((RejectionReason.Archived, "1"), Facts(engine.Refuse(new AcceptOffer { Offer = new OfferId(1) })));
        Assert.Equal((RejectionReason.Archived, "1"), Facts(engine.Refuse(new DeclineOffer { Offer = new OfferId(1) })));
        Assert.Equal((RejectionReason.Archived, "1"), Facts(engine.Refuse(new BeginAcceptingOffer { Offer = new OfferId(1) })));
        Assert.Equal(RejectionReason.UnknownOffer, engine.Refuse(new AcceptOffer { Offer = new OfferId(2) }).Reason);
        Assert.Equal(RejectionReason.UnknownOffer, engine.Refuse(new AcceptOffer { Offer = default }).Reason);
        Assert.Null(engine.Engine.FindOffer(new OfferId(1)));
    }

    [Fact]
    public void Command_ThatEndedAnArchivedWorkOrder_SentAgain_GivesItsFirstOutcome()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        var cancel = new CancelWorkOrder { WorkOrder = "WO-1", Id = "one" };
        var first = engine.Accept(cancel).Outcome;

        Assert.Equal((true, first), (engine.After(Week).Accept(cancel).IsRepeated, engine.Accept(cancel).Outcome));
    }

    [Fact]
    public void State_OverManyLives_StaysFlat() => AssertFlat(orders: 10_000);

    [Fact, Trait("Category", "Long")]
    public void State_OverAMillionLives_StaysFlat() => AssertFlat(orders: 1_000_000);

    /// <summary>One order a minute lives and ends; a day later it is archived. Counts, taken twice in steady state, are the same.</summary>
    private static void AssertFlat(int orders)
    {
        var engine = new RoutingEngine();
        var plan = SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) }) with { RetainClosedFor = Duration.FromDays(1) };
        Run(engine, new ApplyPlan { Plan = plan }, Some.Now);
        Run(engine, new SaveAgent { Profile = Some.Agent("ann") }, Some.Now);
        Run(engine, new SignInAgent { Agent = "ann" }, Some.Now);
        for (var i = 0; i < orders / 2; i++) LiveOne(engine, i);
        var half = CountsOf(engine);

        for (var i = orders / 2; i < orders; i++) LiveOne(engine, i);

        Assert.Equal(half, CountsOf(engine));
        Assert.Equal((1_440, 1_440, 1_440), half);
        Assert.Equal(Math.Min(orders - 1_440, RoutingLimits.RememberedArchives), engine.State.ArchivedCount);
        Assert.Equal(orders > RoutingLimits.RememberedArchives, Run(engine, new SubmitWorkOrder { Draft = Some.Draft("WO-0") }, engine.LastInstant).IsAccepted);
    }

    private static void LiveOne(RoutingEngine engine, int number)
    {
        var now = Some.Now + Duration.FromMinutes(number + 1);
        var offer = Run(engine, new SubmitWorkOrder { Draft = Some.Draft($"WO-{number}") }, now).Events.OfType<OfferMade>().Single().Offer;
        var assignment = Run(engine, new AcceptOffer { Offer = offer }, now).Events.OfType<WorkOrderAssigned>().Single().Assignment;
        Run(engine, new CompleteWorkOrder { WorkOrder = $"WO-{number}", Assignment = assignment }, now);
        Run(engine, new CloseWorkOrder { WorkOrder = $"WO-{number}", Assignment = assignment }, now);
    }

    private static Decision Run(RoutingEngine engine, Command command, Instant now) => engine.Execute(command, now);

    private static (int Orders, int Offers, int Deadlines) CountsOf(RoutingEngine engine) =>
        (engine.State.WorkOrderCount, engine.State.OfferCount, engine.State.Deadlines.Count);

    private static (RejectionReason, string) Facts(Rejection rejection) => (rejection.Reason, rejection.Subject);

    private static TestEngine Closed()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.Complete("WO-1");
        engine.Close("WO-1");
        return engine;
    }
}
