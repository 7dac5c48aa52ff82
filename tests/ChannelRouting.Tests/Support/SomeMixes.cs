namespace ChannelRouting.Tests.Support;

/// <summary>Engines with three channels (call 100 units, chat 25, letter 100) of which some do not go together, and agents of 100 units.</summary>
internal static class SomeMixes
{
    public static RoutingPlan Plan(Func<ContactChannel, ContactChannel> change, HeadRoomPolicy? headRoom = null) => Some.Plan() with
    {
        Channels = [.. new[] { Channel("call", 100), Channel("chat", 25), Channel("letter", 100) }.Select(change)],
        Queues = [new WorkQueue { Id = "general", HeadRoom = headRoom }, new WorkQueue { Id = "orders" }],
        SlaPolicies = [],
    };

    /// <summary>Calls cost as little as chats and stand beside no other work.</summary>
    public static RoutingPlan ExclusiveCalls(HeadRoomPolicy? headRoom = null) =>
        Plan(channel => channel.Id == "call" ? channel with { IsExclusive = true, CostUnits = 25 } : channel, headRoom);

    /// <summary>Letters may be interrupted by calls.</summary>
    public static RoutingPlan InterruptedLetters() => Plan(channel => channel.Id == "letter" ? channel with { InterruptedBy = ["call"] } : channel);

    public static TestEngine Engine(RoutingPlan plan, int capacityUnits = 100)
    {
        var engine = new TestEngine(plan);
        engine.SignIn(Some.Agent("ann", capacityUnits));
        return engine;
    }

    /// <summary>Submits work of a channel, and says who has it, else its status.</summary>
    public static string Send(this TestEngine engine, string id, string channel)
    {
        engine.Submit(Some.Draft(id, channel));
        return engine.WhereIs(id);
    }

    public static long UnitsOf(this TestEngine engine, AgentId agent) => engine.Engine.FindAgent(agent)!.UsedUnits;

    private static ContactChannel Channel(string id, int cost) => new() { Id = id, Kind = id, CostUnits = cost };
}
