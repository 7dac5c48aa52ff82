using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 17: availability per channel stands beside presence.</summary>
public class ChannelAvailabilityTests
{
    private static readonly OfferPolicy HalfMinute = new() { ExpiresAfter = Duration.FromSeconds(30) };

    [Fact]
    public void Agent_UnavailableOnAChannel_IsGivenWorkOfTheOthersOnly()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(Set("ann", "phone", isAvailable: false));

        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("call", channel: "phone")).Status);
        Assert.Equal(WorkOrderStatus.Assigned, engine.Submit(Some.Draft("chat")).Status);
        Assert.Equal([new ChannelId("phone")], engine.Engine.FindAgent("ann")!.UnavailableChannels);
    }

    [Fact]
    public void Agent_AvailableOnAChannelAgain_TakesWhatWaitsInTheSameStep()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(Set("ann", "phone", isAvailable: false));
        engine.Submit(Some.Draft("call", channel: "phone"));

        var decision = engine.Accept(Set("ann", "phone", isAvailable: true));

        Assert.Equal([typeof(ChannelAvailabilityChanged), typeof(WorkOrderAssigned)], decision.Events.Select(e => e.GetType()));
        Assert.Empty(engine.Engine.FindAgent("ann")!.UnavailableChannels);
    }

    [Fact]
    public void OpenOffers_OfTheChannel_AreTakenBackAndTheOthersKept()
    {
        var engine = SomeOffers.Engine(HalfMinute);
        engine.SignIn(Some.Agent("ann", capacityUnits: 200));
        engine.Submit(Some.Draft("call", channel: "phone"));
        engine.Submit(Some.Draft("chat"));

        var decision = engine.Accept(Set("ann", "phone", isAvailable: false));

        var revoked = Assert.Single(decision.Events.OfType<OfferRevoked>());
        Assert.Equal((new OfferId(1), OfferRevocation.AgentUnavailable), (revoked.Offer, revoked.Reason));
        Assert.Equal([(2L, "ann")], engine.OffersOf("chat"));
        Assert.Equal(WorkOrderStatus.Queued, engine.Find("call").Status);
    }

    [Fact]
    public void WorkItHas_StaysAndGoesOnWithIt()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.Accept(Set("ann", "chat", isAvailable: false));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal((WorkOrderStatus.Assigned, new AgentId("ann")), (engine.Find("WO-1").Status, engine.Find("WO-1").Agent!.Value));
    }

    [Fact]
    public void AssignmentByHand_OnTheChannel_StillWorks()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(Set("ann", "chat", isAvailable: false));
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "ann" });

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-1").Status);
    }

    [Fact]
    public void Availability_IsKeptOverASignOut()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann") });
        engine.Accept(Set("ann", "chat", isAvailable: false));

        engine.Accept(new SignInAgent { Agent = "ann" });
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });
        engine.Accept(new SignInAgent { Agent = "ann" });

        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-1")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Availability_ThatIsKnown_GivesNoEvent(bool isAvailable)
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        if (!isAvailable) engine.Accept(Set("ann", "chat", isAvailable));

        Assert.Null(engine.Accept(Set("ann", "chat", isAvailable)).Entry);
    }

    [Fact]
    public void Channel_ThatALaterPlanLacks_IsForgotten()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(Set("ann", "chat", isAvailable: false));
        engine.Accept(Set("ann", "phone", isAvailable: false));

        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Channels = [Some.Plan().Channels[0]] } });
        engine.Accept(new ApplyPlan { Plan = Some.Plan() });

        Assert.Equal([new ChannelId("phone")], engine.Engine.FindAgent("ann")!.UnavailableChannels);
    }

    [Fact]
    public void LastCandidate_LostByItsChannel_ExhaustsTheOffers()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        var decision = engine.Accept(Set("bob", "chat", isAvailable: false));

        Assert.Equal([typeof(ChannelAvailabilityChanged), typeof(OfferRevoked), typeof(OffersExhausted)], decision.Events.Select(e => e.GetType()));
    }

    private static SetChannelAvailability Set(string agent, string channel, bool isAvailable) => new() { Agent = agent, Channel = channel, IsAvailable = isAvailable };

    [Fact]
    public void Plan_ThatForgetsAChannel_IsANewVersionOfItsAgents()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(new SetChannelAvailability { Agent = "ann", Channel = "phone", IsAvailable = false });
        var seen = engine.Engine.FindAgent("ann")!.Version;

        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Channels = [Some.Plan().Channels[1]] } });

        Assert.Equal(RejectionReason.VersionConflict, engine.Refuse(new EndAgentShift { Agent = "ann", ExpectedVersion = seen }).Reason);
        engine.Accept(new ApplyPlan { Plan = Some.Plan() });
        Assert.Equal(WorkOrderStatus.Assigned, engine.Submit(Some.Draft("WO-1", channel: "phone")).Status);
    }
}
