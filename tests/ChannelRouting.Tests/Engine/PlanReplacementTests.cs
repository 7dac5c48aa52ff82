using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>A plan that removes what is in use and says what takes its place. The standard plan with other names: sales for orders, talk for chat, asap for urgent.</summary>
public class PlanReplacementTests
{
    private static readonly PlanReplacements SalesForOrders = new() { Queues = [new() { From = "orders", To = "sales" }] };

    private static readonly PlanReplacements TalkForChat = new() { Channels = [new() { From = "chat", To = "talk" }] };

    private static readonly PlanReplacements AsapForUrgent = new() { Priorities = [new() { From = "urgent", To = "asap" }] };

    [Fact]
    public void Queue_Replaced_TakesItsWorkAndItsAgentsAlong()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 100, "orders") });

        var applied = (PlanApplied)engine.Accept(new ApplyPlan { Plan = WithSales(), Replacements = SalesForOrders }).Events.Single();
        Assert.Equal((SalesForOrders, applied.Sequence, applied.Sequence), (applied.Replacements, engine.Find("WO-1").Version, engine.Engine.FindAgent("ann")!.Version));
        engine.Accept(new SignInAgent { Agent = "ann" });

        Assert.Equal([new QueueId("sales")], engine.Engine.FindAgent("ann")!.Profile.Queues);
        Assert.Equal((new QueueId("sales"), WorkOrderStatus.Assigned, new PlanVersion(1)), (engine.Find("WO-1").Queue, engine.Find("WO-1").Status, engine.Find("WO-1").Plan));
    }

    [Fact]
    public void Queue_ThatIsReplacedByOneTheAgentServesToo_StandsInTheProfileOnce()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", 100, "general", "orders"));
        var before = engine.Engine.FindAgent("ann")!.Version;

        engine.Accept(new ApplyPlan { Plan = GeneralOnly(), Replacements = new() { Queues = [new() { From = "orders", To = "general" }] } });

        Assert.Equal([new QueueId("general")], engine.Engine.FindAgent("ann")!.Profile.Queues);
        Assert.True(engine.Engine.FindAgent("ann")!.Version > before);
    }

    [Fact]
    public void Replacement_OfWhatNobodyUses_IsTaken()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", 100, "general"));
        var before = engine.Engine.FindAgent("ann")!.Version;

        engine.Accept(new ApplyPlan { Plan = WithSales(), Replacements = SalesForOrders });

        Assert.Equal(before, engine.Engine.FindAgent("ann")!.Version);
    }

    [Fact]
    public void Channel_ReplacedUnderAssignedWork_LeavesItWithItsAgentAtTheNewCost()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        var before = engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new ApplyPlan { Plan = WithTalk(), Replacements = TalkForChat });

        var after = engine.Find("WO-1");
        Assert.Equal((new ChannelId("talk"), WorkOrderStatus.Assigned, before.Agent, before.Assignment), (after.Channel, after.Status, after.Agent, after.Assignment));
        Assert.Equal(40, engine.Engine.FindAgent("ann")!.UsedUnits);
    }

    [Fact]
    public void Priority_Replaced_StandsInItsNewBand()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Priority = "high" });
        engine.Submit(Some.Draft("WO-2") with { Priority = "urgent" });
        var plan = Some.Plan() with { Priorities = ["high", "normal", "low", "asap"], SlaPolicies = [] };

        engine.Accept(new ApplyPlan { Plan = plan, Replacements = AsapForUrgent });
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-1").Status);
        Assert.Equal((new PriorityId("asap"), WorkOrderStatus.Queued), (engine.Find("WO-2").Priority, engine.Find("WO-2").Status));
    }

    /// <summary>Urgent work has two hours, other work four, by the plan that classified it.</summary>
    [Fact]
    public void Promise_OfAPriorityThatWasReplaced_StaysWhenSomethingElseChanges()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Priority = "urgent" });
        engine.Accept(new ApplyPlan { Plan = WithAsap(), Replacements = AsapForUrgent });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "complaint", Priority = "asap" });

        Assert.Equal((new PriorityId("asap"), Duration.FromHours(2)), (engine.Find("WO-1").Priority, engine.Find("WO-1").Clocks[0].Allowed));
    }

    [Fact]
    public void Promise_OfWorkGivenANewPriority_IsThatOfTheNewOne()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Priority = "urgent" });
        engine.Accept(new ApplyPlan { Plan = WithAsap(), Replacements = AsapForUrgent });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "low" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "asap" });

        Assert.Equal(Duration.FromHours(4), engine.Find("WO-1").Clocks[0].Allowed); // Its plan version knows no "asap".
    }

    [Fact]
    public void Promise_AdoptedAfterAReplacement_AsksForTheNewName()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Priority = "urgent" });
        engine.Accept(new ApplyPlan { Plan = WithAsap(), Replacements = AsapForUrgent, OpenWork = PlanAdoption.Prospective });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "complaint" });

        Assert.Equal((new PlanVersion(2), Duration.FromHours(2)), (engine.Find("WO-1").Plan, engine.Find("WO-1").Clocks[0].Allowed));
    }

    [Theory]
    [InlineData("sales")]
    [InlineData("general")]
    public void Rule_OfAKeptPromise_MovesWorkToWhatReplacedItsQueue(string replacement)
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, SomeSla.Target("answer", new SlaGoal { Elapsed = Duration.FromHours(1) }) with { OnBreach = [Then.MoveTo("orders")] })) with { FallbackQueue = "late", Queues = [new() { Id = "late" }, new() { Id = "general" }, new() { Id = "orders" }] });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new ApplyPlan
        {
            Plan = Some.Plan() with { FallbackQueue = "late", Rules = [], Queues = [new() { Id = "late" }, new() { Id = "general" }, new() { Id = "sales" }] },
            Replacements = new() { Queues = [new() { From = "orders", To = replacement }] },
        });

        engine.After(Duration.FromHours(2)).Accept(new AdvanceTime());

        Assert.Equal(new QueueId(replacement), engine.Find("WO-1").Queue);
    }

    [Fact]
    public void Rule_OfAKeptPromise_FollowsEveryReplacementSince()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, SomeSla.Target("answer", new SlaGoal { Elapsed = Duration.FromHours(1) }) with { OnBreach = [Then.MoveTo("orders")] })));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new ApplyPlan { Plan = WithSales(), Replacements = SalesForOrders });
        engine.Accept(new ApplyPlan { Plan = Some.Plan(), Replacements = new() { Queues = [new() { From = "sales", To = "general" }] } }); // Orders is another queue now.

        engine.After(Duration.FromHours(2)).Accept(new AdvanceTime());

        Assert.Equal(new QueueId("general"), engine.Find("WO-1").Queue);
    }

    [Fact]
    public void Rule_OfAKeptPromise_MeansItsQueueAgainOnceARenameIsTakenBack()
    {
        var plan = SomeSla.PlanWith(SomeSla.Policy("all", null, SomeSla.Target("answer", new SlaGoal { Elapsed = Duration.FromHours(1) }) with { OnBreach = [Then.MoveTo("orders")] }));
        var engine = new TestEngine(plan);
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new ApplyPlan { Plan = WithSales(), Replacements = SalesForOrders });
        engine.Accept(new ApplyPlan { Plan = plan, Replacements = new() { Queues = [new() { From = "sales", To = "orders" }] } });

        engine.After(Duration.FromHours(2)).Accept(new AdvanceTime());

        Assert.Equal(new QueueId("orders"), engine.Find("WO-1").Queue);
    }

    /// <summary>What starts at one instant comes into line in the order in which it was submitted, renamed or not.</summary>
    [Fact]
    public void ScheduledWork_OfAReplacedQueue_StartsInTheOrderOfSubmission()
    {
        var engine = TestEngine.Standard();
        var names = Enumerable.Range(0, 40).Select(i => new WorkOrderId($"WO-{i * 7 % 40}")).ToList();
        foreach (var name in names) engine.Submit(Some.Draft(name.Value, type: "order") with { StartAt = Some.Now + Duration.FromHours(1) });

        engine.Accept(new ApplyPlan { Plan = WithSales(), Replacements = SalesForOrders });
        engine.After(Duration.FromHours(1)).Settle();

        Assert.Equal(names, engine.Events.OfType<WorkOrderQueued>().Select(e => e.WorkOrder));
    }

    [Fact]
    public void Refusals_OfWorkInAReplacedQueue_AreForgotten()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        var plan = Some.Plan() with { FallbackQueue = "desk", Queues = [new() { Id = "desk", Offers = new() { ExpiresAfter = Duration.FromMinutes(5) } }, new() { Id = "orders" }] };

        engine.Accept(new ApplyPlan { Plan = plan, Replacements = new() { Queues = [new() { From = "general", To = "desk" }] } });

        Assert.Equal([(2L, "ann")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void Offer_OfAReplacedChannel_IsTakenBackFromWhoTakesNoneOfTheNewOne()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) }, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.Accept(new SetChannelAvailability { Agent = "ann", Channel = "phone", IsAvailable = false });
        var plan = engine.Engine.Plan!.Plan with { Channels = [Some.Plan().Channels[0] with { CostUnits = 25 }] };

        engine.Accept(new ApplyPlan { Plan = plan, Replacements = new() { Channels = [new() { From = "chat", To = "phone" }] } });

        Assert.Equal([OfferRevocation.AgentUnavailable], engine.Events.OfType<OfferRevoked>().Select(e => e.Reason));
        Assert.Equal([(3L, "bob")], engine.OffersOf("WO-1"));
        Assert.Equal([(2L, "bob")], engine.OffersOf("WO-2"));
    }

    [Fact]
    public void Agent_WhoTookNoNewWorkOfAReplacedChannel_TakesNoneOfTheNewOne()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(new SetChannelAvailability { Agent = "ann", Channel = "chat", IsAvailable = false });

        engine.Accept(new ApplyPlan { Plan = WithTalk(), Replacements = TalkForChat });

        Assert.Equal([new ChannelId("talk")], engine.Engine.FindAgent("ann")!.UnavailableChannels);
        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-1", channel: "talk")).Status);
    }

    [Fact]
    public void ScheduledWork_InAReplacedQueue_StartsInTheNewOne()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order") with { StartAt = engine.Now + Duration.FromHours(1) });

        engine.Accept(new ApplyPlan { Plan = WithSales(), Replacements = SalesForOrders });
        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());

        Assert.Equal((new QueueId("sales"), WorkOrderStatus.Queued), (engine.Find("WO-1").Queue, engine.Find("WO-1").Status));
    }

    [Fact]
    public void WorkThatEnded_KeepsTheNamesItHad()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.Complete("WO-1");
        var closed = engine.Close("WO-1");

        engine.Accept(new ApplyPlan { Plan = WithSales(), Replacements = SalesForOrders });

        Assert.Equal(closed, engine.Find("WO-1"));
        Assert.Equal(RejectionReason.UnknownQueue, engine.Refuse(new ReopenWorkOrder { WorkOrder = "WO-1" }).Reason);
    }

    /// <summary>Reasons in their order, then the kinds: each fault with all that come after it.</summary>
    public static TheoryData<PlanReplacements, RejectionReason, string, string> Faults => new()
    {
        { new() { Queues = [new() { From = "orders", To = "sales" }, new() { From = "orders", To = "general" }], Channels = TalkForChat.Channels }, RejectionReason.ReplacedTwice, "replacements.queues", "orders" },
        { new() { Channels = [.. TalkForChat.Channels, .. TalkForChat.Channels], Queues = [new() { From = "general", To = "sales" }] }, RejectionReason.ReplacedTwice, "replacements.channels", "chat" },
        { new() { Queues = [new() { From = "general", To = "nowhere" }, .. SalesForOrders.Queues] }, RejectionReason.NothingToReplace, "replacements.queues", "general" },
        { new() { Queues = [new() { From = "never", To = "sales" }] }, RejectionReason.NothingToReplace, "replacements.queues", "never" },
        { new() { Queues = [default(QueueId) is var nothing ? new() { From = nothing, To = "sales" } : null!] }, RejectionReason.NothingToReplace, "replacements.queues", "" },
        { new() { Priorities = AsapForUrgent.Priorities, Queues = [new() { From = "orders", To = "nowhere" }] }, RejectionReason.NothingToReplace, "replacements.priorities", "urgent" },
        { new() { Queues = [new() { From = "orders", To = "nowhere" }] }, RejectionReason.UnknownReplacement, "replacements.queues", "nowhere" },
        { new() { Queues = [new() { From = "orders", To = "orders" }] }, RejectionReason.UnknownReplacement, "replacements.queues", "orders" },
        { new(), RejectionReason.QueueInUse, "orders", "1" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Replacements_ThatMakeNoSense_AreRefusedWithTheFirstReason(PlanReplacements replacements, RejectionReason reason, string subject, string value)
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));

        var rejection = engine.Refuse(new ApplyPlan { Plan = WithSales(), Replacements = replacements });

        Assert.Equal((reason, subject, value), (rejection.Reason, rejection.Subject, rejection.Value));
    }

    [Fact]
    public void Replacements_OfTheFirstPlan_HaveNothingToReplace() =>
        Assert.Equal(RejectionReason.NothingToReplace, new TestEngine().Execute(new ApplyPlan { Plan = WithSales(), Replacements = SalesForOrders }).Rejection!.Reason);

    private static RoutingPlan WithSales() => Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "sales" }], Rules = [] };

    private static RoutingPlan GeneralOnly() => Some.Plan() with { Queues = [new WorkQueue { Id = "general" }], Rules = [] };

    private static RoutingPlan WithTalk() => Some.Plan() with { Channels = [Some.Plan().Channels[0], new ContactChannel { Id = "talk", Kind = "chat", CostUnits = 40 }] };

    private static RoutingPlan WithAsap() => Some.Plan() with
    {
        Priorities = ["asap", "high", "normal", "low"],
        SlaPolicies = [SomeSla.Policy("standard", null, SomeSla.Target("resolution", new SlaGoal { When = When.Priority("asap"), OpenTime = Duration.FromHours(2) }) with { Goals = [new() { When = When.Priority("asap"), OpenTime = Duration.FromHours(2) }, new() { OpenTime = Duration.FromHours(4) }] })],
    };
}
