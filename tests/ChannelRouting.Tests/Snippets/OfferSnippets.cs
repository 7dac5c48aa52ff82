using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/offers.md, compiled and run.</summary>
public class OfferSnippets
{
    [Fact]
    public void Offers_Answered_DoWhatThePageSays()
    {
        var plan = Some.Plan();
        var now = Some.Now;
        var engine = new RoutingEngine();

        #region offers
        var general = new WorkQueue
        {
            Id = "general",
            Offers = new OfferPolicy
            {
                ExpiresAfter = Duration.FromSeconds(30),
                CoolDown = Duration.FromMinutes(5),
                OnMiss = new MissPolicy { After = 3, Presence = AgentPresence.Away, For = Duration.FromMinutes(10) },
            },
        };
        engine.Execute(new ApplyPlan { Plan = plan with { Queues = [general, new WorkQueue { Id = "orders" }] } }, now);
        engine.Execute(new SaveAgent { Profile = new AgentProfile { Id = "ann", Queues = ["general"], CapacityUnits = 100 } }, now);
        engine.Execute(new SignInAgent { Agent = "ann" }, now);
        engine.Execute(new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = "WO-1", Channel = "chat", Type = "question" } }, now);

        var offer = engine.FindWorkOrder("WO-1")!.Offers[0]; // to ann, until 30 seconds from now
        engine.Execute(new AcceptOffer { Offer = offer.Id, Actor = Actor.Agent("ann") }, now + Duration.FromSeconds(12));
        #endregion

        Assert.Equal((new AgentId("ann"), now + Duration.FromSeconds(30)), (offer.Agent, offer.ExpiresAt));
        Assert.Equal(WorkOrderStatus.Assigned, engine.FindWorkOrder("WO-1")!.Status);
    }
}
