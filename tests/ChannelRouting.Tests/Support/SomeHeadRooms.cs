namespace ChannelRouting.Tests.Support;

/// <summary>Engines in which a call stands before a chat, and the only agent is full of chats: a call takes what four chats take.</summary>
internal static class SomeHeadRooms
{
    public static readonly Duration Ten = Duration.FromMinutes(10);

    public static HeadRoomPolicy TenMinutes { get; } = new() { For = Ten };

    public static RoutingPlan Plan(HeadRoomPolicy? policy, int callUnits = 100, int? callsPerAgent = null) => Some.Plan() with
    {
        Channels = [new ContactChannel { Id = "call", Kind = "phone", CostUnits = callUnits, MaxPerAgent = callsPerAgent }, new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25 }],
        Queues = [new WorkQueue { Id = "general", HeadRoom = policy, ReturnWaitsFor = Duration.FromHours(1) }, new WorkQueue { Id = "orders" }],
        SlaPolicies = [],
    };

    /// <summary>An agent with as many chats as it has room for, named after it.</summary>
    public static void FillUp(this TestEngine engine, AgentProfile agent)
    {
        engine.SignIn(agent);
        for (var i = 0; i < agent.CapacityUnits / 25; i++) Assert.Equal(agent.Id, engine.Submit(Some.Draft($"{agent.Id}-{i}")).Agent);
    }

    /// <summary>Ann has room for four chats and has them; a call and then a chat stand in line.</summary>
    public static TestEngine CallBeforeChat(RoutingPlan? plan = null)
    {
        var engine = new TestEngine(plan ?? Plan(TenMinutes));
        engine.FillUp(Some.Agent("ann"));
        engine.Submit(Some.Draft("call", "call"));
        engine.Submit(Some.Draft("chat"));
        return engine;
    }

    /// <summary>As the other, and a chat of ann's ended, so that she holds room for the call.</summary>
    public static TestEngine Held(RoutingPlan? plan = null)
    {
        var engine = CallBeforeChat(plan);
        engine.Finish("ann-0");
        return engine;
    }

    public static List<RoutingEvent> Finish(this TestEngine engine, params WorkOrderId[] ids)
    {
        var count = engine.Events.Count();
        foreach (var id in ids)
        {
            engine.Complete(id);
            engine.Close(id);
        }

        return [.. engine.Events.Skip(count)];
    }

    /// <summary>For what room was held, with whom and until when, in the order in which that began.</summary>
    public static IEnumerable<(string Order, string Agent, Instant EndsAt)> Holds(this IEnumerable<RoutingEvent> events) =>
        events.OfType<HeadRoomHeld>().Select(e => (e.WorkOrder.Value, e.Agent.Value, e.EndsAt));

    public static IEnumerable<(string Order, string Agent, HeadRoomEndReason Reason, Instant? Again)> Releases(this IEnumerable<RoutingEvent> events) =>
        events.OfType<HeadRoomReleased>().Select(e => (e.WorkOrder.Value, e.Agent.Value, e.Reason, e.HoldAgainAt));

    /// <summary>Who has the order, else its status.</summary>
    public static string WhereIs(this TestEngine engine, WorkOrderId id) => engine.Find(id).Agent?.Value ?? engine.Find(id).Status.ToString();
}
