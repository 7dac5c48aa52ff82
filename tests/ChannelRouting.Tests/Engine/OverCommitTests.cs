using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 13: going over capacity is a switch for each cause, with a hard cap and an event.</summary>
public class OverCommitTests
{
    private static readonly AssignmentCause[] Causes = [AssignmentCause.Manual, AssignmentCause.Direct, AssignmentCause.Transfer, AssignmentCause.Resume, AssignmentCause.Reopen];

    public static TheoryData<AssignmentCause> EveryCause => [.. Causes];

    [Theory, MemberData(nameof(EveryCause))]
    public void Rule_OfItsCause_LetsItThroughUpToItsCapAndSaysSo(AssignmentCause cause)
    {
        var engine = WithAnnFull(new OverCommitRule { Cause = cause, UpToUnits = 50 }, cause);

        var events = engine.Execute(CommandOf(engine, cause)).Events;

        var exceeded = Assert.Single(events.OfType<CapacityExceeded>());
        Assert.Equal((new AgentId("ann"), cause, 50L, 25), (engine.Find("it").Agent!.Value, exceeded.Cause, exceeded.UsedUnits, exceeded.CapacityUnits));
    }

    [Theory, MemberData(nameof(EveryCause))]
    public void Rule_WithALowerCap_LetsNothingThrough(AssignmentCause cause) =>
        AssertNotTaken(WithAnnFull(new OverCommitRule { Cause = cause, UpToUnits = 49 }, cause), cause, limit: "49");

    [Theory, MemberData(nameof(EveryCause))]
    public void Rules_OfAllOtherCauses_LetNothingThrough(AssignmentCause cause) =>
        AssertNotTaken(WithAnnFull([.. Causes.Where(other => other != cause).Select(other => new OverCommitRule { Cause = other, UpToUnits = 1_000 })], cause), cause, limit: "25");

    [Fact]
    public void AgentFull_UnderARuleBelowTheCapacity_NamesTheCapacity()
    {
        var engine = new TestEngine(Some.Plan() with { OverCommit = [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 50 }] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1", "phone"));
        engine.Submit(Some.Draft("WO-2"));

        Assert.Equal(("125", "100"), engine.Refuse(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann" }) is var full ? (full.Value, full.Limit) : default);
    }

    [Fact]
    public void ManualAssignment_OverACapWithinTheUnits_SaysSo()
    {
        var engine = new TestEngine(Some.Plan() with { OverCommit = [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 200, UpToPerAgent = 4 }] });
        engine.SignIn(Some.Agent("ann", 200));
        for (var i = 1; i <= 4; i++) engine.Submit(Some.Draft($"WO-{i}"));

        Assert.Single(engine.Accept(new AssignWorkOrder { WorkOrder = "WO-4", Agent = "ann" }).Events.OfType<CapacityExceeded>());
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData(2, 3)]
    [InlineData(5, 5)]
    public void CapOfWorkThatCostsNothing_UnderAnOverCommitRule_HoldsUpToItsHardCap(int? upToPerAgent, int most)
    {
        var engine = new TestEngine(Some.Plan() with
        {
            Channels = [Some.Plan().Channels[0], new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 0, MaxPerAgent = 3 }],
            OverCommit = [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 100, UpToPerAgent = upToPerAgent }],
        });
        engine.SignIn(Some.Agent("ann"));
        for (var i = 0; i < most; i++)
        {
            engine.Submit(Some.Draft($"WO-{i}"));
            engine.Execute(new AssignWorkOrder { WorkOrder = $"WO-{i}", Agent = "ann" });
        }

        engine.Submit(Some.Draft("one more"));
        var full = engine.Refuse(new AssignWorkOrder { WorkOrder = "one more", Agent = "ann" });

        Assert.Equal((RejectionReason.AgentFull, $"{most + 1}", $"{most}"), (full.Reason, full.Value, full.Limit));
        Assert.Equal(most, engine.Engine.FindAgent("ann")!.WorkOrderCount);
    }

    private static void AssertNotTaken(TestEngine engine, AssignmentCause cause, string limit)
    {
        var decision = engine.Execute(CommandOf(engine, cause));

        Assert.Equal((WorkOrderStatus.Queued, null), (engine.Find("it").Status, engine.Find("it").Agent));
        Assert.Empty(decision.Events.OfType<CapacityExceeded>());
        if (decision.Rejection is { } rejection) Assert.Equal((RejectionReason.AgentFull, "ann", "50", limit), (rejection.Reason, rejection.Subject, rejection.Value, rejection.Limit));
        else Assert.True(cause is AssignmentCause.Resume or AssignmentCause.Reopen); // What comes back stands in line.
    }

    private static Command CommandOf(TestEngine engine, AssignmentCause cause) => cause switch
    {
        AssignmentCause.Transfer => new TransferWorkOrder { WorkOrder = "it", Queue = engine.Find("it").Queue, Agent = "ann" },
        AssignmentCause.Resume => new UpdateWorkOrder { WorkOrder = "it", Status = WorkOrderStatus.Assigned },
        AssignmentCause.Reopen => new ReopenWorkOrder { WorkOrder = "it" },
        _ => new AssignWorkOrder { WorkOrder = "it", Agent = "ann", Cause = cause },
    };

    private static TestEngine WithAnnFull(OverCommitRule rule, AssignmentCause cause) => WithAnnFull([rule], cause);

    /// <summary>Ann's 25 units are taken by another work order; "it" waits in line, is set aside at hers, or was done by her.</summary>
    private static TestEngine WithAnnFull(IReadOnlyList<OverCommitRule> rules, AssignmentCause cause)
    {
        var engine = new TestEngine(Some.Plan() with { OverCommit = rules });
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        var isHers = cause is AssignmentCause.Resume or AssignmentCause.Reopen;
        if (!isHers) engine.Submit(Some.Draft("other"));
        engine.Submit(Some.Draft("it"));
        if (cause == AssignmentCause.Resume) engine.Accept(new UpdateWorkOrder { WorkOrder = "it", Status = WorkOrderStatus.Suspended });
        if (cause == AssignmentCause.Reopen) engine.Complete("it");
        if (cause == AssignmentCause.Reopen) engine.Close("it");
        if (isHers) engine.Submit(Some.Draft("other"));
        return engine;
    }
}
