using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Work orders that end before they are done: abandoned by the customer, or merged into another.</summary>
public class EndingTests
{
    [Fact]
    public void Abandon_WhileOffered_TakesBackTheOfferAndCancelsTheClocks()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }, "ann");
        engine.Submit(Some.Draft("WO-1"));

        var events = engine.After(Duration.FromSeconds(20)).Accept(new AbandonWorkOrder { WorkOrder = "WO-1", Reason = "hung up", Actor = Actor.Customer("c-1") }).Events.ToList();

        Assert.Equal([typeof(WorkOrderAbandoned), typeof(OfferRevoked), typeof(SlaClockStopped)], events.Select(e => e.GetType()));
        Assert.Equal(("hung up", OfferRevocation.WorkOrderEnded, SlaClockStatus.Cancelled), (((WorkOrderAbandoned)events[0]).Reason, ((OfferRevoked)events[1]).Reason, ((SlaClockStopped)events[2]).Outcome));
        var order = engine.Find("WO-1");
        Assert.Equal((WorkOrderStatus.Abandoned, engine.Now), (order.Status, order.EndedAt!.Value));
        Assert.Equal(0, engine.Engine.FindAgent("ann")!.UsedUnits);
        Assert.Equal(RejectionReason.OfferOfEndedWorkOrder, engine.Refuse(new AcceptOffer { Offer = new OfferId(1) }).Reason);
    }

    [Fact]
    public void Abandon_WhileWaitingForTheCustomer_FreesItsAgentForTheNext()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.Accept(new AbandonWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal((WorkOrderStatus.Assigned, 25), (engine.Find("WO-2").Status, engine.Engine.FindAgent("ann")!.UsedUnits));
    }

    [Fact]
    public void Merge_OfAssignedWork_FreesItsAgentAndShowsWhatGoesOn()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.Submit(Some.Draft("WO-1"));
        var into = engine.Submit(Some.Draft("WO-2"));

        engine.Accept(new MergeWorkOrder { WorkOrder = "WO-1", Into = "WO-2" });

        var merged = engine.Find("WO-1");
        Assert.Equal((WorkOrderStatus.Merged, into.Id, engine.Now), (merged.Status, merged.MergedInto!.Value, merged.EndedAt!.Value));
        Assert.Equal(SlaClockStatus.Cancelled, merged.Clocks.Single().Status);
        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-2").Status);
        Assert.Equal(into.Version, engine.Events.OfType<WorkOrderQueued>().Last().Sequence);
    }

    [Fact]
    public void Merge_IntoAWorkOrderThatEnded_IsRefusedWithItsFacts()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-2" });

        var rejection = engine.Refuse(new MergeWorkOrder { WorkOrder = "WO-1", Into = "WO-2" });

        Assert.Equal((RejectionReason.StatusForbids, "WO-2", "Cancelled"), (rejection.Reason, rejection.Subject, rejection.Value));
    }

    [Fact]
    public void Merge_IntoAWorkOrderNobodyKnows_IsRefusedWithItsName()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        var rejection = engine.Refuse(new MergeWorkOrder { WorkOrder = "WO-1", Into = "WO-9" });

        Assert.Equal((RejectionReason.UnknownWorkOrder, "WO-9"), (rejection.Reason, rejection.Subject));
    }

    [Fact]
    public void Ended_WorkOrders_AreArchivedWithTheirLinks()
    {
        var engine = TestEngine.Standard();
        foreach (var id in new[] { "WO-1", "WO-2", "WO-3" }) engine.Submit(Some.Draft(id));
        engine.Accept(new AbandonWorkOrder { WorkOrder = "WO-1" });
        engine.Accept(new MergeWorkOrder { WorkOrder = "WO-2", Into = "WO-3" });

        var records = engine.After(Duration.FromDays(7)).Accept(new AdvanceTime()).Events.OfType<WorkOrderArchived>().Select(e => (e.Record.Status, e.Record.MergedInto));

        Assert.Equal([(WorkOrderStatus.Abandoned, null), (WorkOrderStatus.Merged, new WorkOrderId("WO-3"))], records);
    }
}
