using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 30: idle since the later of the last release and becoming available.</summary>
public class IdleTimeTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void Agent_NewlySaved_IsIdleSinceThen_AndSinceItsSignInAfterIt()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann") });
        Assert.Equal(Some.Now, IdleSince(engine));

        engine.After(Minute).Accept(new SignInAgent { Agent = "ann" });

        Assert.Equal(Some.Now + Minute, IdleSince(engine));
    }

    [Theory]
    [InlineData("close", true)]
    [InlineData("cancel", true)]
    [InlineData("wait", false)]
    [InlineData("suspend", false)]
    [InlineData("complete", false)]
    public void Release_OfWork_CountsWhenItLeavesTheHands(string what, bool counts)
    {
        var engine = WithWork();

        engine.After(Minute).Accept(what switch
        {
            "cancel" => new CancelWorkOrder { WorkOrder = "WO-1" },
            "wait" => new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting },
            "suspend" => new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended },
            _ => new CompleteWorkOrder { WorkOrder = "WO-1", Assignment = new AssignmentId(1) },
        });
        if (what == "close") engine.Close("WO-1");

        Assert.Equal(counts ? Some.Now + Minute : Some.Now, IdleSince(engine));
    }

    [Fact]
    public void Release_ToTheLine_Counts()
    {
        var engine = WithWork();
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 0) });

        engine.After(Minute).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
        Assert.Equal(Some.Now + Minute, IdleSince(engine));
    }

    [Fact]
    public void Reopening_OfClosedWork_TakesNothingFromTheHands()
    {
        var engine = WithWork();
        engine.After(Minute).Complete("WO-1");
        engine.Close("WO-1");
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });

        engine.After(Minute).Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
        Assert.Equal(Some.Now + Minute, IdleSince(engine));
    }

    [Theory]
    [InlineData("away and back", 2)]
    [InlineData("away", 0)]
    [InlineData("shift", 2)]
    [InlineData("first shift", 0)]
    [InlineData("draining and back", 2)]
    [InlineData("repeated sign-in", 0)]
    [InlineData("channel", 0)]
    [InlineData("profile", 0)]
    public void BecomingAvailable_CountsAndNothingElse(string what, int minutes)
    {
        var engine = WithWork();

        Command[] commands = what switch
        {
            "away and back" => [Presence(AgentPresence.Away), Presence(AgentPresence.Available)],
            "away" => [Presence(AgentPresence.Away)],
            "shift" => [new EndAgentShift { Agent = "ann" }, new StartAgentShift { Agent = "ann" }],
            "first shift" => [new StartAgentShift { Agent = "ann" }],
            "draining and back" => [Presence(AgentPresence.Draining), new SignInAgent { Agent = "ann" }],
            "repeated sign-in" => [new SignInAgent { Agent = "ann" }],
            "channel" => [new SetChannelAvailability { Agent = "ann", Channel = "chat", IsAvailable = false }, new SetChannelAvailability { Agent = "ann", Channel = "chat", IsAvailable = true }],
            _ => [new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 500) }],
        };
        foreach (var command in commands) engine.After(Minute).Accept(command);

        Assert.Equal(Some.Now + (Minute * minutes), IdleSince(engine));
    }

    [Fact]
    public void PauseAfterMissedOffers_EndsInIdleTimeFromItsEnd()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Minute, OnMiss = new MissPolicy { Presence = AgentPresence.Away, For = Minute } }, "ann");
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Minute * 2).Accept(new AdvanceTime());

        Assert.Equal(Some.Now + (Minute * 2), IdleSince(engine));
    }

    [Fact]
    public void Offer_ThatIsNotTaken_ChangesNothing()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Minute }, "ann");
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromSeconds(5)).Accept(new DeclineOffer { Offer = new OfferId(1) });

        Assert.Equal(Some.Now, IdleSince(engine));
    }

    /// <summary>Ann is idle since now and holds WO-1.</summary>
    private static TestEngine WithWork()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        return engine;
    }

    private static SetAgentPresence Presence(AgentPresence presence) => new() { Agent = "ann", Presence = presence };

    private static Instant IdleSince(TestEngine engine) => engine.Engine.FindAgent("ann")!.IdleSinceAt;
}
