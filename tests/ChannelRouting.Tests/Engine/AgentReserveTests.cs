using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Agents whom a queue keeps free for calls, when letters and chats could wait.</summary>
public class AgentReserveTests
{
    private static readonly AgentReserve Two = new() { Agents = 2, Channel = "call", From = ["letter"] };

    [Fact]
    public void WorkThatCouldWait_LeavesAsManyFreeAsAreKept()
    {
        var engine = Engine(Plan(Two), "ann", "bob", "cid");

        Assert.Equal(["ann", "Queued", "Queued"], Send(engine, "letter", 3));
        Assert.Equal(["bob", "cid"], Send(engine, "call", 2));
    }

    [Fact]
    public void WorkThatCouldWait_GoesOnInTheStepThatLeavesMoreFree()
    {
        var engine = Engine(Plan(Two), "ann", "bob", "cid");
        Send(engine, "letter", 2);

        engine.SignIn(Some.Agent("dan"));

        Assert.Equal(["ann", "bob"], Where(engine, "letter", 2));
    }

    [Fact]
    public void WorkOfOtherChannels_IsNotHeldBack() => Assert.Equal(["ann", "bob", "cid"], Send(Engine(Plan(Two), "ann", "bob", "cid"), "chat", 3));

    [Theory]
    [InlineData(1, "ann")]
    [InlineData(2, "ann", "Queued")]
    [InlineData(3, "ann", "Queued", "Queued")]
    public void Queue_ThatWouldKeepAllWhoAreAtWork_KeepsAllButOne(int atWork, params string[] letters) =>
        Assert.Equal(letters, Send(Engine(Plan(Two with { Agents = 9 }), [.. new[] { "ann", "bob", "cid" }.Take(atWork)]), "letter", atWork));

    [Fact]
    public void Agent_WhoGoesHome_MayLeaveFewerToKeep()
    {
        var engine = Engine(Plan(Two), "ann", "bob", "cid");
        Send(engine, "call", 1);
        Assert.Equal(["Queued"], Send(engine, "letter", 1));

        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Draining });

        Assert.Equal(["bob"], Where(engine, "letter", 1));
    }

    /// <summary>Of 200 units a letter leaves room for a call.</summary>
    [Fact]
    public void Agent_WhoStaysFree_GetsWorkThatCouldWait()
    {
        var engine = new TestEngine(Plan(Two));
        engine.SignIn(Some.Agent("ann", capacityUnits: 200));
        engine.SignIn(Some.Agent("bob", capacityUnits: 200));

        Assert.Equal(["ann", "bob", "ann", "Queued"], Send(engine, "letter", 4));
    }

    /// <summary>Ann has no room for a call beside a chat, but for a small letter.</summary>
    [Fact]
    public void Agent_WhoIsNotFree_GetsWorkThatCouldWait()
    {
        var plan = Plan(Two);
        var engine = Engine(plan with { Channels = [.. plan.Channels.Select(channel => channel.Id == "letter" ? channel with { CostUnits = 25 } : channel)] }, "ann", "bob", "cid");
        Assert.Equal(["ann", "bob"], Send(engine, "call", 2));
        engine.Finish("call-0", "call-1");
        Assert.Equal(["cid"], Send(engine, "letter", 1));
        Assert.Equal(["cid", "cid", "cid", "Queued"], Send(engine, "letter", 4, first: 1));

        Send(engine, "chat", 1);

        Assert.Equal("ann", engine.WhereIs("letter-4"));
    }

    [Fact]
    public void WorkThatInterruptsWhatCouldWait_NeedsNobodyKeptFree()
    {
        var plan = Plan(Two);
        var engine = Engine(plan with { Channels = [.. plan.Channels.Select(channel => channel.Id == "letter" ? channel with { InterruptedBy = ["call"] } : channel)] }, "ann", "bob", "cid");

        Assert.Equal(["ann", "bob", "cid"], Send(engine, "letter", 3));
        Assert.Equal(["ann", "bob", "cid"], Send(engine, "call", 3));
    }

    [Fact]
    public void AgentsOfOtherQueues_AreNotKept()
    {
        var engine = Engine(Plan(Two), "ann", "bob");
        engine.SignIn(Some.Agent("cid", 100, "orders"));

        Assert.Equal(("ann", "cid"), (Send(engine, "letter", 1).Single(), engine.Submit(Some.Draft("order", "letter", "order")).Agent?.Value));
        Assert.Equal(["Queued"], Send(engine, "letter", 1, first: 1));
    }

    [Fact]
    public void WorkGivenByHand_OrThatWaitsForItsAgent_IsNotHeldBack()
    {
        var plan = Plan(Two);
        var engine = Engine(plan with { Queues = [plan.Queues[0] with { ReturnWaitsFor = Duration.FromHours(1) }, plan.Queues[1]] }, "ann", "bob");
        Send(engine, "letter", 2);
        engine.Accept(new AssignWorkOrder { WorkOrder = "letter-1", Agent = "bob" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "letter-1", Status = WorkOrderStatus.Suspended });
        Assert.Equal(["bob"], Send(engine, "call", 1));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "letter-1", Status = WorkOrderStatus.Assigned });
        Assert.Equal(new AgentId("bob"), engine.WaitedFor("letter-1"));

        engine.Finish("call-0");

        Assert.Equal("bob", engine.WhereIs("letter-1"));
    }

    [Fact]
    public void Plan_WithoutReserve_LetsWorkThatWaitedGo()
    {
        var engine = Engine(Plan(Two), "ann", "bob", "cid");
        Send(engine, "letter", 3);

        engine.Accept(new ApplyPlan { Plan = Plan(null) });

        Assert.Equal(["ann", "bob", "cid"], Where(engine, "letter", 3));
    }

    public static TheoryData<string, AgentReserve> BadReserves => new()
    {
        { "$.queues[0].reserve.agents", Two with { Agents = 0 } },
        { "$.queues[0].reserve.agents", Two with { Agents = RoutingLimits.AgentsInReserve + 1 } },
        { "$.queues[0].reserve.channel", Two with { Channel = "fax" } },
        { "$.queues[0].reserve.from", Two with { From = [] } },
        { "$.queues[0].reserve.from[0]", Two with { From = ["call"] } },
        { "$.queues[0].reserve.from[1]", Two with { From = ["letter", "letter"] } },
        { "$.queues[0].reserve.from[0]", Two with { From = ["fax"] } },
    };

    [Theory, MemberData(nameof(BadReserves))]
    public void Reserve_OutOfRange_IsAFindingAtItsPlace(string path, AgentReserve reserve) => Assert.Equal(path, Assert.Single(PlanValidator.Validate(Plan(reserve))).Path);

    /// <summary>Calls and letters take all of an agent, chats a quarter; least recently served goes first.</summary>
    private static RoutingPlan Plan(AgentReserve? reserve)
    {
        var plan = SomeMixes.Plan(channel => channel);
        return plan with { Queues = [plan.Queues[0] with { AgentRule = AgentRule.RoundRobin, Reserve = reserve }, plan.Queues[1]] };
    }

    private static TestEngine Engine(RoutingPlan plan, params string[] agents)
    {
        var engine = new TestEngine(plan);
        foreach (var agent in agents) engine.SignIn(Some.Agent(agent));
        return engine;
    }

    private static List<string> Send(TestEngine engine, string channel, int count, int first = 0) =>
        [.. Enumerable.Range(first, count).Select(i => engine.Send($"{channel}-{i}", channel))];

    private static List<string> Where(TestEngine engine, string channel, int count) => [.. Enumerable.Range(0, count).Select(i => engine.WhereIs($"{channel}-{i}"))];
}
