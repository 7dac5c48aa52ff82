using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Updates that ask for the rules, beside those that do not.</summary>
public class ReclassifyingUpdateTests
{
    private static readonly RoutingPlan Plan = Some.Plan() with
    {
        Rules =
        [
            new ClassificationRule { Name = "hot", When = When.Field("mood", "angry"), Priority = "urgent", Labels = [new RuleLabel { Name = "heat", Value = "hot" }], Requirements = [new SkillRequirement { Skill = "calm" }] },
            .. Some.Plan().Rules,
        ],
    };

    [Theory]
    [InlineData(true, "orders", "urgent", 1, 1)]
    [InlineData(false, "general", "normal", 0, 0)]
    public void Update_ChangesWhatTheRulesGave_OnlyWhenAsked(bool reclassifies, string queue, string priority, int labelCount, int requirementCount)
    {
        var engine = new TestEngine(Plan);
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "order", Fields = new Dictionary<string, string> { ["mood"] = "angry" }, Reclassifies = reclassifies });

        var order = engine.Find("WO-1");
        Assert.Equal((queue, priority, labelCount, requirementCount), (order.Queue.Value, order.Priority.Value, order.Labels.Count, order.Requirements.Count));
        Assert.Equal("order", order.Type);
    }

    [Fact]
    public void Update_ThatChangesNothing_GivesNoEvent()
    {
        var engine = new TestEngine(Plan);
        engine.Submit(Some.Draft("WO-1"));

        Assert.Null(engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Reclassifies = true }).Entry);
    }

    [Fact]
    public void Update_AsksAgainForWhatWasDropped_OnlyWhenTheRulesSayOtherwise()
    {
        var target = new SlaTarget { Id = "answer", Goals = [new SlaGoal { Elapsed = Duration.FromHours(1) }], OnBreach = [Then.DropSkills()] };
        var engine = new TestEngine(Plan with { SlaPolicies = [new SlaPolicy { Id = "all", Targets = [target] }] });
        engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax" }] });
        engine.After(Duration.FromHours(2)).Settle();
        Assert.Empty(engine.Find("WO-1").Requirements);

        Assert.Null(engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Reclassifies = true }).Entry);
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "order", Reclassifies = true });

        Assert.Single(engine.Find("WO-1").Requirements);
    }

    [Fact]
    public void Update_AloneAsksTheRulesOfTheCurrentPlan()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Rules = [new ClassificationRule { Name = "all", Queue = "orders" }] } });

        var events = engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Reclassifies = true }).Entry!.Events;

        Assert.Equal([typeof(WorkOrderReclassified)], events.Select(e => e.GetType()));
        Assert.Equal(("orders", new PlanVersion(2), "all"), (engine.Find("WO-1").Queue.Value, engine.Find("WO-1").Plan, engine.Find("WO-1").Rule));
    }

    [Fact]
    public void Update_OfWorkInHands_LeavesItThere()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "order", Reclassifies = true });

        Assert.Equal(("orders", "ann", WorkOrderStatus.Assigned), (engine.Find("WO-1").Queue.Value, engine.Find("WO-1").Agent!.Value.Value, engine.Find("WO-1").Status));
    }

    [Fact]
    public void Update_WithAPriority_LetsItStand()
    {
        var engine = new TestEngine(Plan);
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "low", Fields = new Dictionary<string, string> { ["mood"] = "angry" }, Reclassifies = true });

        Assert.Equal(("low", "hot"), (engine.Find("WO-1").Priority.Value, engine.Find("WO-1").Labels["heat"]));
    }

    [Fact]
    public void Update_OfWorkThatWasMoved_LeavesItsQueue()
    {
        var engine = new TestEngine(Plan);
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "general" });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["mood"] = "angry" }, Reclassifies = true });

        Assert.Equal(("general", QueueSource.Moved, 1), (engine.Find("WO-1").Queue.Value, engine.Find("WO-1").QueueSource, engine.Find("WO-1").Requirements.Count));
    }

    [Fact]
    public void Update_TakesOffersFromWhoIsNoLongerFit()
    {
        var engine = new TestEngine(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }) with { Rules = Plan.Rules });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["mood"] = "angry" }, Reclassifies = true });

        Assert.Equal(OfferRevocation.NoLongerEligible, engine.Events.OfType<OfferRevoked>().Single().Reason);
    }

    [Fact]
    public void Update_PastTheLimitOfRequirements_IsRefused()
    {
        var many = Enumerable.Range(0, RoutingLimits.RequirementsPerWorkOrder).Select(number => new SkillRequirement { Skill = $"skill {number}" });
        var engine = new TestEngine(Plan);
        engine.Submit(Some.Draft("WO-1") with { Requirements = [.. many] });

        var refused = engine.Refuse(new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["mood"] = "angry" }, Reclassifies = true });

        Assert.Equal((RejectionReason.LimitExceeded, "requirements"), (refused.Reason, refused.Subject));
    }

    [Fact]
    public void Update_RetargetsPromisesByTheNewLabels()
    {
        var hot = Some.Plan().SlaPolicies[0] with { Id = "hot", When = When.Label("heat", "hot"), Targets = [Some.Plan().SlaPolicies[0].Targets[0] with { Goals = [new SlaGoal { OpenTime = Duration.FromHours(1) }] }] };
        var engine = new TestEngine(Plan with { SlaPolicies = [hot, .. Plan.SlaPolicies] });
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["mood"] = "angry" }, Reclassifies = true });

        Assert.Equal((Some.Now + Duration.FromHours(1), 1), (Assert.Single(engine.Find("WO-1").Clocks).DueAt, engine.Events.OfType<SlaClockRetargeted>().Count()));
    }
}
