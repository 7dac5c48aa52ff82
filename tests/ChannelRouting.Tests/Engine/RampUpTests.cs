using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Newcomers, whose capacity grows over their first days.</summary>
public class RampUpTests
{
    private static readonly Duration Week = Duration.FromDays(7);
    private static readonly Duration Tick = Duration.FromTicks(1);

    private static RoutingPlan Plan => Some.Plan() with
    {
        RampUp = [new RampUpStep { For = Week, CapacityPercent = 40 }, new RampUpStep { For = Week, CapacityPercent = 70 }],
        Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 30 }],
        SlaPolicies = [],
    };

    [Fact]
    public void Newcomer_GetsMoreWithEachStep_AndAllWhenTheyAreOver()
    {
        var engine = Newcomer(Some.Now);
        for (var i = 0; i < 4; i++) engine.Submit(Some.Draft($"WO-{i}"));

        Assert.Equal((40, Some.Now + Week, 30L), Capacity(engine));
        Assert.Equal(Some.Now + Week, engine.Engine.NextDueAt);
        Assert.Empty(engine.After(Week - Tick).Accept(new AdvanceTime()).Events);
        var events = engine.After(Tick).Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal([typeof(AgentRampedUp), typeof(WorkOrderAssigned)], events.Select(e => e.GetType()));
        Assert.Equal((ActorKind.Rule, 70), (events[0].Actor.Kind, ((AgentRampedUp)events[0]).CapacityUnits));
        Assert.Equal((70, Some.Now + Week + Week, 60L), Capacity(engine));
        engine.After(Week).Accept(new AdvanceTime());
        Assert.Equal((100, null, 90L), Capacity(engine));
    }

    /// <summary>The first step counts before an agent begins too; a step is half-open.</summary>
    [Theory]
    [InlineData(-20, 100)]
    [InlineData(-14, 100)]
    [InlineData(-13, 70)]
    [InlineData(-7, 70)]
    [InlineData(-6, 40)]
    [InlineData(3, 40)]
    public void Agent_WhoBeganBeforeOrLater_HasTheCapacityOfItsDay(int days, int expected) =>
        Assert.Equal(expected, Newcomer(Some.Now + Duration.FromDays(days)).Engine.FindAgent("ann")!.CapacityUnits);

    [Fact]
    public void Agent_WhoIsNoNewcomer_HasAllOfItsCapacity() => Assert.Equal((100, null, 0L), Capacity(Newcomer(null)));

    [Fact]
    public void PartUnits_CountWhole()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Some.Agent("ann", capacityUnits: 1) with { StartedAt = Some.Now });

        Assert.Equal(1, engine.Engine.FindAgent("ann")!.CapacityUnits);
    }

    [Fact]
    public void Plan_WithOtherSteps_CountsAtOnce()
    {
        var engine = Newcomer(Some.Now);
        for (var i = 0; i < 4; i++) engine.Submit(Some.Draft($"WO-{i}"));

        var events = engine.Accept(new ApplyPlan { Plan = Plan with { RampUp = [] } }).Events;

        Assert.Equal((100, null, 90L), Capacity(engine));
        Assert.DoesNotContain(events, e => e is AgentRampedUp);
    }

    [Fact]
    public void Profile_SavedAnew_KeepsTheDayThatCounts()
    {
        var engine = Newcomer(Some.Now);

        engine.After(Week).Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 200) with { StartedAt = Some.Now } });

        Assert.Equal((140, Some.Now + Week + Week, 0L), Capacity(engine));
    }

    [Fact]
    public void WorkThatWaitsForANewcomer_WhoHasTooLittleInAll_IsForEverybody()
    {
        var plan = Plan with { Queues = [new WorkQueue { Id = "general", ReturnWaitsFor = Week }, new WorkQueue { Id = "orders" }], OverCommit = [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 200 }] };
        var engine = new TestEngine(plan with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 50 }] });
        engine.SignIn(Some.Agent("ann") with { StartedAt = Some.Now });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "ann" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal(("Queued", null), (engine.WhereIs("WO-1"), engine.WaitedFor("WO-1")));
        engine.After(Week).Accept(new AdvanceTime());
        Assert.Equal("ann", engine.WhereIs("WO-1"));
    }

    [Fact]
    public void Beginning_PastTheYearsOfTheEngine_IsRefused()
    {
        var rejection = new TestEngine(Plan).Refuse(new SaveAgent { Profile = Some.Agent("ann") with { StartedAt = Instant.FromUtc(2300, 1, 1, 0, 0) } });

        Assert.Equal((RejectionReason.LimitExceeded, "profile.startedAt"), (rejection.Reason, rejection.Subject));
    }

    [Theory]
    [InlineData("$.rampUp[0].for", 0, 40, 70)]
    [InlineData("$.rampUp[0].capacityPercent", 1, -1, 70)]
    [InlineData("$.rampUp[1].capacityPercent", 1, 40, 40)]
    [InlineData("$.rampUp[1].capacityPercent", 1, 40, 100)]
    public void Steps_OutOfRange_AreFindingsAtTheirPlaces(string path, int days, int first, int second)
    {
        var plan = Plan with { RampUp = [new RampUpStep { For = Duration.FromDays(days), CapacityPercent = first }, new RampUpStep { For = Week, CapacityPercent = second }] };

        Assert.Equal(path, Assert.Single(ChannelRouting.Planning.PlanValidator.Validate(plan)).Path);
    }

    private static TestEngine Newcomer(Instant? startedAt)
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Some.Agent("ann") with { StartedAt = startedAt });
        return engine;
    }

    private static (int Units, Instant? RampsUpAt, long Used) Capacity(TestEngine engine)
    {
        var agent = engine.Engine.FindAgent("ann")!;
        return (agent.CapacityUnits, agent.RampsUpAt, agent.UsedUnits);
    }
}
