namespace ChannelRouting.Tests.Support;

/// <summary>Engines in which work comes back to ann, who has no room: in the general queue it waits for her.</summary>
internal static class SomeReturns
{
    public static readonly Duration Wait = Duration.FromMinutes(10);

    public static RoutingPlan PlanWith(int chatUnits = 25, Duration? wait = null, OfferPolicy? offers = null) => Some.Plan() with
    {
        Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = chatUnits }],
        Queues = [new WorkQueue { Id = "general", ReturnWaitsFor = wait ?? Wait, Offers = offers }, new WorkQueue { Id = "orders" }],
        Rules = [new ClassificationRule { Name = "tax", When = When.Type("tax"), Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 1 }] }],
    };

    public static RoutingPlan WithoutWait() => PlanWith() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders" }] };

    public static AgentProfile Skilled(string id, int capacityUnits = 100, params string[] queues) =>
        Some.Agent(id, capacityUnits, queues) with { Skills = [new SkillLevel { Skill = "tax", Level = 1 }] };

    /// <summary>Ann, with room for one chat, set WO-1 aside, which needs a skill, and works on WO-2.</summary>
    public static TestEngine SetAside(RoutingPlan? plan = null)
    {
        var engine = new TestEngine(plan ?? PlanWith());
        engine.SignIn(Skilled("ann", 25));
        engine.Submit(Taxing("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Submit(Some.Draft("WO-2"));
        return engine;
    }

    /// <summary>Ann, with room for one chat, did WO-1 and works on WO-2.</summary>
    public static TestEngine Done()
    {
        var engine = new TestEngine(PlanWith());
        engine.SignIn(Skilled("ann", 25));
        engine.Submit(Taxing("WO-1"));
        engine.Complete("WO-1");
        engine.Close("WO-1");
        engine.Submit(Some.Draft("WO-2"));
        return engine;
    }

    /// <summary>WO-1 waited for ann, who has room now; it could go to bob too.</summary>
    public static TestEngine Offering(OfferPolicy? policy = null)
    {
        var engine = new TestEngine(PlanWith(offers: policy ?? new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }));
        engine.SignIn(Skilled("ann", 25));
        engine.Submit(Taxing("WO-1"));
        engine.Accept(new AcceptOffer { Offer = new OfferId(1) });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Submit(Some.Draft("WO-2"));
        engine.Accept(new AcceptOffer { Offer = new OfferId(2) });
        engine.SignIn(Skilled("bob"));
        engine.GoOn("WO-1");
        engine.Complete("WO-2");
        engine.Close("WO-2");
        return engine;
    }

    /// <summary>Bob declined WO-1, ann set it aside and has no room.</summary>
    public static TestEngine OfferingToBobWhoRefused()
    {
        var engine = new TestEngine(PlanWith(offers: new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }));
        engine.SignIn(Skilled("bob"));
        engine.SignIn(Skilled("ann", 25));
        engine.Submit(Taxing("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        engine.Accept(new AcceptOffer { Offer = new OfferId(2) });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Submit(Some.Draft("WO-2"));
        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann" });
        return engine;
    }

    public static Decision GoOn(this TestEngine engine, WorkOrderId id) => engine.Accept(new UpdateWorkOrder { WorkOrder = id, Status = WorkOrderStatus.Queued });

    public static (WorkOrderId, AgentId, AffinityEndReason, Instant) EndOfWait(this IEnumerable<RoutingEvent> events)
    {
        var ended = events.OfType<AffinityEnded>().Single();
        return (ended.WorkOrder, ended.Agent, ended.Reason, ended.At);
    }

    /// <summary>The one agent whom a work order waits for; null when it waits for none.</summary>
    public static AgentId? WaitedFor(this TestEngine engine, WorkOrderId id) => engine.Find(id).WaitsFor is { Count: > 0 } agents ? Assert.Single(agents) : (AgentId?)null;

    private static WorkOrderDraft Taxing(string id) => Some.Draft(id, type: "tax");
}
