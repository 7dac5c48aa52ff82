using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Who applied which plan, when and why, and the way back.</summary>
public class PlanHistoryTests
{
    [Fact]
    public void History_TellsWhoAppliedWhatWhenAndWhy()
    {
        var engine = TestEngine.Standard();
        engine.After(Duration.FromHours(1)).Accept(new ApplyPlan { Plan = Named("winter"), Actor = Actor.Supervisor("sam"), Note = "snow" });
        engine.Accept(new ApplyPlan { Plan = Named("spring"), StartAt = engine.Now + Duration.FromDays(60), OpenWork = PlanAdoption.Reclassify, Actor = Actor.Operations("olga"), Note = "thaw" });

        var history = engine.Engine.GetPlanHistory();

        Assert.Equal(
            [
                new PlanRecord { Version = new PlanVersion(1), Plan = Some.Plan(), AppliedAt = Some.Now, AppliedBy = Actor.Host, Note = null, RestoredFrom = null },
                new PlanRecord { Version = new PlanVersion(2), Plan = Named("winter"), AppliedAt = engine.Now, AppliedBy = Actor.Supervisor("sam"), Note = "snow", RestoredFrom = null },
            ],
            history.Applied);
        Assert.Equal([new ScheduledPlan { StartAt = engine.Now + Duration.FromDays(60), Plan = Named("spring"), OpenWork = PlanAdoption.Reclassify, ScheduledBy = Actor.Operations("olga"), Note = "thaw" }], history.Scheduled);
    }

    [Fact]
    public void FormerPlan_Applied_IsANewVersionThatSaysWhereItCameFrom()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new ApplyPlan { Plan = Named("worse") });

        var decision = engine.Accept(new ApplyPlan { Version = new PlanVersion(1), Note = "that went badly" });

        var applied = Assert.IsType<PlanApplied>(decision.Events.Single());
        Assert.Equal((new PlanVersion(3), Some.Plan(), new PlanVersion(1), "that went badly"), (applied.Version, applied.Plan, applied.RestoredFrom!.Value, applied.Note));
        Assert.Equal(new PlanVersion(1), engine.Engine.GetPlanHistory().Applied[^1].RestoredFrom);
    }

    [Fact]
    public void FormerPlan_ThatLacksWhatIsInUse_NeedsAReplacementToo()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Queues = [.. Some.Plan().Queues, new() { Id = "third" }], Rules = [new() { Name = "third", Queue = "third" }] } });
        engine.Submit(Some.Draft("WO-1"));
        var back = new ApplyPlan { Version = new PlanVersion(1), OpenWork = PlanAdoption.Reclassify };

        var rejection = engine.Refuse(back);
        engine.Accept(back with { Replacements = new() { Queues = [new() { From = "third", To = "orders" }] } });

        Assert.Equal((RejectionReason.QueueInUse, "third"), (rejection.Reason, rejection.Subject));
        Assert.Equal(new QueueId("general"), engine.Find("WO-1").Queue);
    }

    [Fact]
    public void FormerPlan_WithAStartToCome_ComesBackThen()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new ApplyPlan { Plan = Named("holidays") });
        engine.Accept(new ApplyPlan { Version = new PlanVersion(1), StartAt = engine.Now + Duration.FromDays(3) });

        engine.After(Duration.FromDays(3)).Accept(new AdvanceTime());

        Assert.Equal(("test", new PlanVersion(1)), (engine.Engine.Plan!.Plan.Name, engine.Events.OfType<PlanApplied>().Last().RestoredFrom!.Value));
    }

    [Fact]
    public void History_PastItsLimit_ForgetsTheOldest()
    {
        var engine = TestEngine.Standard();
        for (var i = 0; i < RoutingLimits.RememberedPlans; i++) engine.Accept(new ApplyPlan { Plan = Named($"plan {i}") });

        Assert.Equal(RoutingLimits.RememberedPlans, engine.Engine.GetPlanHistory().Applied.Count);
        Assert.Equal((RejectionReason.UnknownPlanVersion, "1"), engine.Refuse(new ApplyPlan { Version = new PlanVersion(1) }) is var first ? (first.Reason, first.Subject) : default);
        Assert.Equal((RejectionReason.UnknownPlanVersion, "52"), engine.Refuse(new ApplyPlan { Version = new PlanVersion(52) }) is var next ? (next.Reason, next.Subject) : default);
        engine.Accept(new ApplyPlan { Version = new PlanVersion(2) });
    }

    public static TheoryData<string, ApplyPlan> Malformed => new()
    {
        { "two plans", new ApplyPlan { Plan = Some.Plan(), Version = new PlanVersion(1) } },
        { "half a character", new ApplyPlan { Plan = Some.Plan(), Note = "\ud800" } },
        { "an undefined word", new ApplyPlan { Version = new PlanVersion(1), OpenWork = (PlanAdoption)99 } },
    };

    [Theory, MemberData(nameof(Malformed))]
    public void Command_ThatIsMalformed_IsMisuse(string what, ApplyPlan command)
    {
        var engine = TestEngine.Standard();

        Assert.Throws<ArgumentException>(() => engine.Engine.Execute(command, engine.Now));
        Assert.True(engine.Engine.PlanVersion == new PlanVersion(1), what);
    }

    [Fact]
    public void NoteTooLong_OfAnUnknownVersion_IsRefusedForItsLength() =>
        Assert.Equal(RejectionReason.LimitExceeded, TestEngine.Standard().Refuse(new ApplyPlan { Version = new PlanVersion(9), Note = new string('x', RoutingLimits.TextLength + 1) }).Reason);

    private static RoutingPlan Named(string name) => Some.Plan() with { Name = name };
}
