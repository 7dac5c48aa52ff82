using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 16: when the first in line fits nobody, the best candidate's freed capacity is held for it, for at most d.</summary>
public class HeadRoomTests
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    private static Duration Ten => SomeHeadRooms.Ten;

    [Fact]
    public void FreedRoom_ThatCheaperWorkBehindWouldTake_IsHeldForTheWorkBeforeIt()
    {
        var engine = SomeHeadRooms.CallBeforeChat();
        Assert.Empty(engine.Events.Holds()); // Nothing would overtake the call yet.

        var events = engine.Finish("ann-0");

        Assert.Equal([("call", "ann", Some.Now + Ten)], events.Holds());
        Assert.Equal(("Queued", "Queued"), (engine.WhereIs("call"), engine.WhereIs("chat")));
        Assert.Equal((new AgentId("ann"), Some.Now + Ten), (engine.Find("call").HeadRoomWith!.Value, engine.Find("call").HeadRoomEndsAt!.Value));
        Assert.Equal((new WorkOrderId("call"), 75L), (engine.Engine.FindAgent("ann")!.HeadRoomFor!.Value, engine.Engine.FindAgent("ann")!.UsedUnits));
    }

    [Fact]
    public void FreedRoom_WhereTheQueueHoldsNone_GoesToCheaperWork()
    {
        var engine = SomeHeadRooms.CallBeforeChat(SomeHeadRooms.Plan(null));

        engine.Finish("ann-0", "ann-1", "ann-2", "ann-3");

        Assert.Equal(("Queued", "ann"), (engine.WhereIs("call"), engine.WhereIs("chat")));
    }

    [Fact]
    public void HeldRoom_OnceThereIsEnough_GoesToTheWorkItIsFor()
    {
        var engine = SomeHeadRooms.CallBeforeChat();

        var events = engine.Finish("ann-0", "ann-1", "ann-2", "ann-3");

        Assert.Equal(("ann", "Queued"), (engine.WhereIs("call"), engine.WhereIs("chat")));
        Assert.Equal((null, null, null), (engine.Find("call").HeadRoomWith, engine.Find("call").HeadRoomEndsAt, engine.Engine.FindAgent("ann")!.HeadRoomFor));
        Assert.Empty(events.Releases()); // The assignment says it.
        Assert.Empty(engine.After(Ten).Accept(new AdvanceTime()).Events);
    }

    [Fact]
    public void HeldRoom_AtItsEnd_IsForAllWork()
    {
        var engine = SomeHeadRooms.Held();

        Assert.Equal(Some.Now + Ten, engine.Engine.NextDueAt);
        Assert.Empty(engine.After(Ten - Tick).Accept(new AdvanceTime()).Events);
        var events = engine.After(Tick).Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal([typeof(HeadRoomReleased), typeof(WorkOrderAssigned)], events.Select(e => e.GetType()));
        Assert.Equal([("call", "ann", HeadRoomEndReason.TimeOver, Some.Now + Ten + Ten)], events.Releases());
        Assert.Equal((ActorKind.Rule, "ann", null), (events[0].Actor.Kind, engine.WhereIs("chat"), engine.Find("call").HeadRoomWith));
    }

    [Theory]
    [InlineData(-1, "ann", "")]
    [InlineData(0, "Queued", "call")]
    public void Agent_WhoHeldRoomInVain_HoldsNoneBeforeAsLongHasPassed(int ticks, string chat, string heldFor)
    {
        var engine = SomeHeadRooms.Held();
        engine.After(Ten).Submit(Some.Draft("chat-2"));

        var events = engine.After(Ten + Duration.FromTicks(ticks)).Finish("ann-1");

        Assert.Equal((chat, heldFor), (engine.WhereIs("chat-2"), string.Join(' ', events.Holds().Select(hold => hold.Order))));
    }

    [Fact]
    public void AnotherAgent_WhileTheFirstHoldsNoneAgain_HoldsRoomForTheSameWork()
    {
        var engine = new TestEngine(SomeHeadRooms.Plan(SomeHeadRooms.TenMinutes));
        engine.FillUp(Some.Agent("ann"));
        engine.FillUp(Some.Agent("bob"));
        engine.Submit(Some.Draft("call", "call"));
        engine.Submit(Some.Draft("chat"));
        engine.Submit(Some.Draft("chat-2"));
        engine.Finish("ann-0");

        engine.After(Ten).Finish("bob-0");

        Assert.Equal([("call", "ann", Some.Now + Ten), ("call", "bob", Some.Now + Ten + Ten)], engine.Events.Holds());
        Assert.Equal(("ann", "Queued"), (engine.WhereIs("chat"), engine.WhereIs("chat-2")));
    }

    [Fact]
    public void Work_ThatComesToStandBefore_FindsHeldRoomTakenUntilItsEnd()
    {
        var engine = SomeHeadRooms.Held();
        engine.Submit(Some.Draft("pressing") with { Priority = "urgent" });
        Assert.Equal("Queued", engine.WhereIs("pressing"));

        engine.After(Ten).Accept(new AdvanceTime());

        Assert.Equal(("ann", "Queued"), (engine.WhereIs("pressing"), engine.WhereIs("chat")));
    }

    [Fact]
    public void Work_ThatFitsBesideTheHeldUnits_IsGivenOut()
    {
        var engine = new TestEngine(SomeHeadRooms.Plan(SomeHeadRooms.TenMinutes, callsPerAgent: 1));
        engine.SignIn(Some.Agent("ann", 225));
        engine.Submit(Some.Draft("first", "call"));
        for (var i = 0; i < 5; i++) engine.Submit(Some.Draft($"ann-{i}"));
        engine.Submit(Some.Draft("call", "call"));
        engine.Submit(Some.Draft("chat"));

        engine.Finish("ann-0", "ann-1", "ann-2", "ann-3"); // 125 in use and 100 held: the call lacks but a place under its cap.
        Assert.Equal(("Queued", "Queued"), (engine.WhereIs("call"), engine.WhereIs("chat")));
        engine.Finish("ann-4");

        Assert.Equal(("Queued", "ann"), (engine.WhereIs("call"), engine.WhereIs("chat")));
        Assert.Equal([("call", "ann", Some.Now + Ten)], engine.Events.Holds());
    }

    [Fact]
    public void Work_ThatLacksButAPlaceUnderACap_HasNoRoomHeld()
    {
        var engine = new TestEngine(SomeHeadRooms.Plan(SomeHeadRooms.TenMinutes, callsPerAgent: 1));
        engine.SignIn(Some.Agent("ann", 300));
        engine.Submit(Some.Draft("first", "call"));
        engine.Submit(Some.Draft("call", "call"));

        engine.Submit(Some.Draft("chat"));

        Assert.Equal(("Queued", "ann"), (engine.WhereIs("call"), engine.WhereIs("chat")));
        Assert.Empty(engine.Events.Holds());
    }

    [Fact]
    public void Work_GivenByHandOrTakenUpAgain_FindsHeldRoomFree()
    {
        var engine = SomeHeadRooms.Held();
        engine.Accept(new AssignWorkOrder { WorkOrder = "chat", Agent = "ann" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "ann-1", Status = WorkOrderStatus.Suspended });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "ann-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal((100L, new WorkOrderId("call")), (engine.Engine.FindAgent("ann")!.UsedUnits, engine.Engine.FindAgent("ann")!.HeadRoomFor!.Value));
    }

    [Fact]
    public void Holder_IsWhoHasMostUnitsFree_AndWorkBehindGoesToOthers()
    {
        var engine = new TestEngine(SomeHeadRooms.Plan(SomeHeadRooms.TenMinutes));
        engine.FillUp(Some.Agent("ann", 124)); // 24 free.
        engine.FillUp(Some.Agent("bob", 90)); // 15 free, and no room for a call with nothing else in hand.
        engine.FillUp(Some.Agent("cid", 101)); // 1 free.
        engine.Submit(Some.Draft("call", "call"));
        engine.Submit(Some.Draft("chat"));
        engine.Submit(Some.Draft("chat-2"));

        engine.Finish("bob-0");
        Assert.Equal("bob", engine.WhereIs("chat"));
        Assert.Empty(engine.Events.Holds());
        engine.Accept(new SetChannelAvailability { Agent = "ann", Channel = "chat", IsAvailable = false });
        engine.Finish("ann-0"); // Who has 49 free now, and takes no chats.
        engine.Finish("cid-0");

        Assert.Equal([("call", "ann", Some.Now + Ten)], engine.Events.Holds());
        Assert.Equal("cid", engine.WhereIs("chat-2"));
    }

    [Theory]
    [InlineData("ann", "bob")]
    [InlineData("bob", "ann")]
    public void Holder_AmongThoseWithAsManyUnitsFree_IsWhoWasServedLeastRecently(string first, string second)
    {
        var engine = new TestEngine(SomeHeadRooms.Plan(SomeHeadRooms.TenMinutes));
        engine.FillUp(Some.Agent(first));
        engine.FillUp(Some.Agent(second));
        engine.Submit(Some.Draft("call", "call"));
        engine.Finish($"{first}-0", $"{second}-0");

        engine.Submit(Some.Draft("chat"));

        Assert.Equal([("call", first, Some.Now + Ten)], engine.Events.Holds());
        Assert.Equal(second, engine.WhereIs("chat"));
    }

    [Theory]
    [InlineData(null, "call ann")]
    [InlineData(2, "call ann, call-2 bob")]
    public void Room_IsHeldForAsManyOfAQueueAsThePolicySays(int? atOnce, string expected)
    {
        var engine = new TestEngine(SomeHeadRooms.Plan(SomeHeadRooms.TenMinutes with { AtOnce = atOnce }));
        engine.FillUp(Some.Agent("ann"));
        engine.FillUp(Some.Agent("bob"));
        engine.Submit(Some.Draft("call", "call"));
        engine.Submit(Some.Draft("call-2", "call"));
        engine.Submit(Some.Draft("chat"));

        engine.Finish("ann-0");
        engine.Finish("bob-0");

        Assert.Equal(expected, string.Join(", ", engine.Events.Holds().Select(hold => $"{hold.Order} {hold.Agent}")));
        Assert.Equal(atOnce is null ? "bob" : "Queued", engine.WhereIs("chat"));
    }

    public static TheoryData<string, Command, HeadRoomEndReason> CannotServe => new()
    {
        { "away", new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away }, HeadRoomEndReason.AgentUnavailable },
        { "draining", new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Draining }, HeadRoomEndReason.AgentUnavailable },
        { "off shift", new EndAgentShift { Agent = "ann" }, HeadRoomEndReason.AgentUnavailable },
        { "not on the channel", new SetChannelAvailability { Agent = "ann", Channel = "call", IsAvailable = false }, HeadRoomEndReason.AgentUnavailable },
        { "other queue", new SaveAgent { Profile = Some.Agent("ann", 100, "orders") }, HeadRoomEndReason.NoLongerEligible },
        { "less capacity than it costs", new SaveAgent { Profile = Some.Agent("ann", 99) }, HeadRoomEndReason.NoLongerEligible },
        { "costs more than the capacity", new ApplyPlan { Plan = SomeHeadRooms.Plan(SomeHeadRooms.TenMinutes, callUnits: 101) }, HeadRoomEndReason.NoLongerEligible },
    };

    [Theory, MemberData(nameof(CannotServe))]
    public void HeldRoom_OfAnAgentWhoCannotServe_IsReleasedAtOnce(string because, Command command, HeadRoomEndReason reason)
    {
        var engine = SomeHeadRooms.Held();

        var events = engine.After(Duration.FromMinutes(1)).Accept(command).Events;

        Assert.Equal([("call", "ann", reason, (Instant?)null)], events.Releases());
        Assert.True(engine.Find("call").HeadRoomWith is null && engine.Engine.FindAgent("ann")!.HeadRoomFor is null, because);
        Assert.NotEqual(Some.Now + Ten, engine.Engine.NextDueAt);
    }

    [Fact]
    public void Work_ThatLeavesTheLine_HasNoRoomHeldAndWorkBehindGetsIt()
    {
        var engine = SomeHeadRooms.Held();

        var events = engine.Accept(new CancelWorkOrder { WorkOrder = "call" }).Events;

        Assert.Empty(events.Releases());
        Assert.Equal("ann", engine.WhereIs("chat"));
        Assert.Null(engine.Engine.FindAgent("ann")!.HeadRoomFor);
    }

    [Fact]
    public void Work_ThatIsOffered_HasNoRoomHeldBesides()
    {
        var plan = SomeHeadRooms.Plan(SomeHeadRooms.TenMinutes);
        var engine = SomeHeadRooms.Held(plan);
        engine.Accept(new ApplyPlan { Plan = plan with { Queues = [plan.Queues[0] with { Offers = new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) } }, plan.Queues[1]] } });

        engine.Finish("ann-1", "ann-2", "ann-3");

        Assert.Equal((WorkOrderStatus.Offered, null), (engine.Find("call").Status, engine.Find("call").HeadRoomWith));
        Assert.Equal((100L, null), (engine.Engine.FindAgent("ann")!.UsedUnits, engine.Engine.FindAgent("ann")!.HeadRoomFor));
        Assert.Empty(engine.Events.Releases());
    }

    [Fact]
    public void Work_ThatWaitsForItsAgent_HasRoomHeldToo()
    {
        var engine = new TestEngine(SomeHeadRooms.Plan(SomeHeadRooms.TenMinutes));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("call", "call"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "call", Status = WorkOrderStatus.Suspended });
        for (var i = 0; i < 5; i++) engine.Submit(Some.Draft($"ann-{i}"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "call", Status = WorkOrderStatus.Assigned });
        Assert.Equal(new AgentId("ann"), engine.WaitedFor("call"));

        engine.Finish("ann-0", "ann-1", "ann-2", "ann-3");

        Assert.Equal([("call", "ann", Some.Now + Ten)], engine.Events.Holds());
        Assert.Equal(("ann", "Queued"), (engine.WhereIs("call"), engine.WhereIs("ann-4")));
    }

    [Fact]
    public void Plan_AppliedMeanwhile_LeavesTheEndAndTakesTheNewCost()
    {
        var engine = SomeHeadRooms.Held();

        engine.Accept(new ApplyPlan { Plan = SomeHeadRooms.Plan(null, callUnits: 50) });
        Assert.Equal((new AgentId("ann"), Some.Now + Ten), (engine.Find("call").HeadRoomWith!.Value, engine.Find("call").HeadRoomEndsAt!.Value));
        engine.Finish("ann-1");

        Assert.Equal(("ann", "Queued"), (engine.WhereIs("call"), engine.WhereIs("chat")));
    }

    [Fact]
    public void Work_OfAnotherQueueBehind_IsHeldBackToo()
    {
        var engine = SomeHeadRooms.CallBeforeChat();
        engine.Submit(Some.Draft("order", type: "order"));
        engine.Accept(new CancelWorkOrder { WorkOrder = "chat" });

        engine.Finish("ann-0");

        Assert.Equal([("call", "ann", Some.Now + Ten)], engine.Events.Holds());
        Assert.Equal("Queued", engine.WhereIs("order"));
    }
}
