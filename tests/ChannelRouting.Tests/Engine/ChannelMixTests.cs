using ChannelRouting.Engine;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Work of which channels an agent has beside each other, and which comes on top of which.</summary>
public class ChannelMixTests
{
    [Fact]
    public void AgentWithExclusiveWork_GetsMoreOfTheSameChannelAndOfNoOther()
    {
        var engine = SomeMixes.Engine(SomeMixes.ExclusiveCalls());

        Assert.Equal(("ann", "ann", "Queued"), (engine.Send("call", "call"), engine.Send("call-2", "call"), engine.Send("chat", "chat")));
        engine.Finish("call");
        Assert.Equal("Queued", engine.WhereIs("chat"));
        engine.Finish("call-2");

        Assert.Equal("ann", engine.WhereIs("chat"));
    }

    [Fact]
    public void AgentWithOtherWork_GetsNoExclusiveWorkUntilItEnds()
    {
        var engine = SomeMixes.Engine(SomeMixes.ExclusiveCalls());

        Assert.Equal(("ann", "Queued", "ann"), (engine.Send("chat", "chat"), engine.Send("call", "call"), engine.Send("chat-2", "chat")));
        engine.Finish("chat", "chat-2");

        Assert.Equal("ann", engine.WhereIs("call"));
    }

    [Fact]
    public void ExclusiveWork_GoesToAnAgentWithNothingElse()
    {
        var engine = SomeMixes.Engine(SomeMixes.ExclusiveCalls());
        engine.Send("chat", "chat");
        engine.SignIn(Some.Agent("bob"));

        Assert.Equal(("bob", "ann"), (engine.Send("call", "call"), engine.Send("chat-2", "chat")));
    }

    public static TheoryData<Command, string> Changes => new()
    {
        { new UpdateWorkOrder { WorkOrder = "call", Status = WorkOrderStatus.Waiting }, "Queued" },
        { new CompleteWorkOrder { WorkOrder = "call", Assignment = new AssignmentId(1) }, "Queued" },
        { new UpdateWorkOrder { WorkOrder = "call", Status = WorkOrderStatus.Suspended }, "ann" },
        { new CancelWorkOrder { WorkOrder = "call" }, "ann" },
    };

    [Theory, MemberData(nameof(Changes))]
    public void ExclusiveWork_KeepsOtherWorkAwayWhileItIsInHand(Command command, string chat)
    {
        var plan = SomeMixes.ExclusiveCalls();
        var engine = SomeMixes.Engine(plan with { Channels = [.. plan.Channels.Select(channel => channel with { WaitingPercent = 0 })] });
        engine.Send("call", "call");
        engine.Send("chat", "chat");

        engine.Accept(command);

        Assert.Equal(chat, engine.WhereIs("chat"));
    }

    [Fact]
    public void OpenOffer_OfExclusiveWork_KeepsOtherWorkAway()
    {
        var plan = SomeMixes.ExclusiveCalls();
        var engine = SomeMixes.Engine(plan with { Queues = [plan.Queues[0] with { Offers = new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) } }, plan.Queues[1]] });

        Assert.Equal(("Offered", "Queued"), (engine.Send("call", "call"), engine.Send("chat", "chat")));
        engine.After(Duration.FromMinutes(1)).Accept(new AdvanceTime());

        Assert.Equal(("Queued", "Offered"), (engine.WhereIs("call"), engine.WhereIs("chat")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ExclusiveWork_GivenByHandBesideOther_IsRefusedWhateverIsOverCommitted(bool isOverCommitted)
    {
        var engine = SomeMixes.Engine(SomeMixes.ExclusiveCalls() with { OverCommit = isOverCommitted ? [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 500, UpToPerAgent = 9 }] : [] });
        engine.Send("chat", "chat");
        engine.Send("chat-2", "chat");
        engine.Send("call", "call");

        var rejection = engine.Refuse(new AssignWorkOrder { WorkOrder = "call", Agent = "ann" });

        Assert.Equal((RejectionReason.AgentFull, "ann", "3", "1"), (rejection.Reason, rejection.Subject, rejection.Value, rejection.Limit));
    }

    [Fact]
    public void InterruptingWork_ComesOnTopOfWorkThatFillsAnAgent()
    {
        var engine = SomeMixes.Engine(SomeMixes.InterruptedLetters());

        Assert.Equal(("ann", "ann", "Queued"), (engine.Send("letter", "letter"), engine.Send("call", "call"), engine.Send("chat", "chat")));
        Assert.Equal(200L, engine.UnitsOf("ann"));
        Assert.Empty(engine.Events.OfType<CapacityExceeded>());
    }

    [Fact]
    public void InterruptingWork_FindsOtherInterruptingWorkInTheWay()
    {
        var engine = SomeMixes.Engine(SomeMixes.InterruptedLetters());
        engine.Send("letter", "letter");
        engine.Send("call", "call");

        Assert.Equal("Queued", engine.Send("call-2", "call"));
        engine.Finish("call");

        Assert.Equal(("ann", 200L), (engine.WhereIs("call-2"), engine.UnitsOf("ann")));
    }

    [Fact]
    public void InterruptedWork_FindsWhatInterruptsItInTheWay()
    {
        var engine = SomeMixes.Engine(SomeMixes.InterruptedLetters());
        engine.Send("call", "call");

        Assert.Equal("Queued", engine.Send("letter", "letter"));
        engine.Finish("call");

        Assert.Equal("ann", engine.WhereIs("letter"));
    }

    [Fact]
    public void Interruption_IsNotPassedOn()
    {
        var engine = SomeMixes.Engine(SomeMixes.Plan(channel => channel with { CostUnits = 100, InterruptedBy = channel.Id == "letter" ? ["chat"] : channel.Id == "chat" ? ["call"] : [] }));

        Assert.Equal(("ann", "ann", "Queued"), (engine.Send("letter", "letter"), engine.Send("chat", "chat"), engine.Send("call", "call")));
    }

    [Fact]
    public void ExclusiveWork_ThatInterruptsOther_ComesOnTopAndLetsNoOtherIn()
    {
        var engine = SomeMixes.Engine(SomeMixes.Plan(channel => channel.Id == "call" ? channel with { IsExclusive = true } : channel with { CostUnits = 25, InterruptedBy = channel.Id == "letter" ? ["call"] : [] }), capacityUnits: 200);

        Assert.Equal(("ann", "ann", "Queued", "Queued"), (engine.Send("letter", "letter"), engine.Send("call", "call"), engine.Send("letter-2", "letter"), engine.Send("chat", "chat")));
        engine.Finish("call");

        Assert.Equal(("ann", "ann"), (engine.WhereIs("letter-2"), engine.WhereIs("chat")));
    }

    [Fact]
    public void InterruptedWork_ThatIsWrappedUpAfterWaiting_CountsAgainstWhatStandsInItsWay()
    {
        var engine = SomeMixes.Engine(SomeMixes.Plan(channel => channel.Id == "letter" ? channel with { InterruptedBy = ["call"], WaitingPercent = 0 } : channel));
        engine.Send("letter", "letter");
        engine.Send("call", "call");
        engine.Accept(new UpdateWorkOrder { WorkOrder = "letter", Status = WorkOrderStatus.Waiting });

        engine.Complete("letter");

        Assert.Equal((AssignmentCause.WrapUp, 200L), (engine.Events.OfType<CapacityExceeded>().Single().Cause, engine.UnitsOf("ann")));
    }

    [Fact]
    public void HeadRoom_IsHeldForExclusiveWorkThatOtherWorkKeepsAway()
    {
        var engine = SomeMixes.Engine(SomeMixes.ExclusiveCalls(SomeHeadRooms.TenMinutes));
        engine.Send("chat", "chat");
        engine.Send("call", "call");

        Assert.Equal("Queued", engine.Send("chat-2", "chat")); // There are units for both.
        Assert.Equal([("call", "ann", Some.Now + SomeHeadRooms.Ten)], engine.Events.Holds());
        engine.Finish("chat");

        Assert.Equal(("ann", "Queued"), (engine.WhereIs("call"), engine.WhereIs("chat-2")));
    }

    [Fact]
    public void HeldRoom_ForWorkThatMayBeInterrupted_IsNotKeptFromWhatInterruptsIt()
    {
        var plan = SomeMixes.Plan(channel => channel.Id == "letter" ? channel with { InterruptedBy = ["call"] } : channel, SomeHeadRooms.TenMinutes);
        var engine = SomeMixes.Engine(plan);
        for (var i = 0; i < 4; i++) engine.Send($"ann-{i}", "chat");
        engine.Send("letter", "letter");
        engine.Send("chat", "chat");
        engine.Finish("ann-0");
        Assert.Equal("letter", engine.Events.Holds().Single().Order);
        engine.Accept(new CancelWorkOrder { WorkOrder = "chat" });
        engine.Accept(new ApplyPlan { Plan = plan with { Channels = [plan.Channels[0] with { CostUnits = 25 }, .. plan.Channels.Skip(1)] } });

        Assert.Equal(("ann", 100L), (engine.Send("call", "call"), engine.UnitsOf("ann")));
    }

    [Fact]
    public void Plan_ThatLetsChannelsMix_LetsWaitingWorkIn()
    {
        var engine = SomeMixes.Engine(SomeMixes.ExclusiveCalls());
        engine.Send("call", "call");
        engine.Send("chat", "chat");

        engine.Accept(new ApplyPlan { Plan = SomeMixes.Plan(channel => channel with { CostUnits = 25 }) });

        Assert.Equal("ann", engine.WhereIs("chat"));
    }

    [Fact]
    public void AgentsOfRandomRuns_NeverHaveTooMuchOfWhatIsNotInterrupted() => RandomStep.Check(
        steps =>
        {
            var kept = steps.Where(step => step.Kind != 12 && (step.Kind != 0 || step.CapacityUnits == RandomStep.MostUnits));
            RandomStep.Run(kept, (engine, _) =>
            {
                if (engine.Engine.State.AgentCount == 0) engine.Accept(new ApplyPlan { Plan = Mixed(engine.Engine.Plan!.Plan) });
                var overridden = engine.Events.OfType<CapacityExceeded>().Select(e => e.Agent).ToHashSet();
                foreach (var agent in engine.Engine.State.Agents.Where(agent => !overridden.Contains(agent.Id))) CheckInHand(agent, engine.Engine.Plan!);
            });
        },
        maxTest: 150);

    /// <summary>Calls are exclusive and interrupt chats.</summary>
    private static RoutingPlan Mixed(RoutingPlan plan) => plan with
    {
        Channels = [plan.Channels[0] with { IsExclusive = true }, plan.Channels[1] with { InterruptedBy = ["phone"], MaxPerAgent = null }],
    };

    private static void CheckInHand(AgentState agent, CompiledPlan plan)
    {
        var inHand = agent.WorkOrders.Values.Where(order => WorkOrderLifecycle.TakesCapacity(order.Status)).Concat(agent.Offers.Select(offer => offer.Order)).ToList();
        var calls = inHand.Where(order => order.Channel == "phone").ToList();
        var counted = calls.Count > 0 ? calls : inHand;
        Assert.InRange(counted.Sum(order => ChannelRouting.Engine.Capacity.UnitsOf(order, agent, plan)), 0, agent.Profile.CapacityUnits);
    }

    [Fact]
    public void Interruptions_OfTheSameOrOfUnknownChannelsOrTwice_AreFindings()
    {
        var plan = SomeMixes.Plan(channel => channel.Id == "letter" ? channel with { InterruptedBy = ["letter", "fax", "call", "call"] } : channel);

        var findings = PlanValidator.Validate(plan);

        Assert.Equal(
            [("$.channels[2].interruptedBy[3]", PlanFindingCode.DuplicateName), ("$.channels[2].interruptedBy[0]", PlanFindingCode.OutOfRange), ("$.channels[2].interruptedBy[1]", PlanFindingCode.UnknownName)],
            findings.Select(finding => (finding.Path, finding.Code)));
    }
}
