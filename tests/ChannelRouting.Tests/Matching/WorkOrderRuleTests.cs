using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Matching;

public class WorkOrderRuleTests
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    /// <summary>Minutes since the one before, the band, and how much work is done then.</summary>
    private static readonly Arbitrary<(int Minutes, int Band, int Completions)[]> Arrivals = (
        from minutes in Gen.Choose(0, 20)
        from band in Gen.Choose(0, 3)
        from completions in Gen.Choose(0, 3)
        select (minutes, band, completions)).ArrayOf(25).ToArbitrary();

    /// <summary>Work rises a band each half hour, from the very instant on.</summary>
    [Theory]
    [InlineData("low", "normal", 30, 0, null, "early")]
    [InlineData("low", "normal", 30, -1, null, "late")]
    [InlineData("low", "high", 60, 0, null, "early")]
    [InlineData("low", "high", 60, -1, null, "late")]
    [InlineData("low", "high", 600, 0, 1, "late")]
    [InlineData("low", "normal", 600, 0, 1, "early")]
    [InlineData("low", "urgent", 90, 0, null, "early")]
    [InlineData("low", "urgent", 90, -1, null, "late")]
    public void Ageing_RaisesWorkABandAtATime(string early, string late, int minutes, int ticks, int? maxBands, string first)
    {
        var plan = Plan(WorkOrderRule.Priority) with { Ageing = new AgeingPolicy { BandUpAfter = Duration.FromMinutes(30), MaxBands = maxBands } };

        Assert.Equal(first, First(plan, Duration.FromMinutes(minutes) + (Tick * ticks), (0, Some.Draft("early") with { Priority = early }), (minutes - 1, Some.Draft("late") with { Priority = late })));
    }

    [Fact]
    public void Ageing_CountsTheTimeInLineAlone()
    {
        var engine = new TestEngine(Plan(WorkOrderRule.Priority) with { Ageing = new AgeingPolicy { BandUpAfter = Duration.FromMinutes(30) } });
        engine.Submit(Some.Draft("early") with { Priority = "low" });
        engine.After(Duration.FromMinutes(20)).Accept(new UpdateWorkOrder { WorkOrder = "early", Status = WorkOrderStatus.Suspended });
        engine.After(Duration.FromMinutes(60)).Accept(new UpdateWorkOrder { WorkOrder = "early", Status = WorkOrderStatus.Queued });
        engine.Submit(Some.Draft("late"));

        engine.After(Duration.FromMinutes(10) - Tick).SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.After(Tick).SignIn(Some.Agent("bob", capacityUnits: 25));

        Assert.Equal([("late", "ann"), ("early", "bob")], engine.Events.OfType<WorkOrderAssigned>().Select(e => (e.WorkOrder.Value, e.Agent.Value)));
    }

    [Theory]
    [InlineData(true, InteractionKind.CustomerMessage, "late")]
    [InlineData(true, InteractionKind.InternalNote, "early")]
    [InlineData(null, InteractionKind.CustomerMessage, "early")]
    public void Ageing_OfAChannelThatSaysSo_CountsFromTheLastMessage(bool? fromLastMessage, InteractionKind kind, string first)
    {
        var plan = Plan(WorkOrderRule.Priority) with { Ageing = new AgeingPolicy { BandUpAfter = Duration.FromMinutes(30) } };
        var engine = new TestEngine(plan with { Channels = [.. plan.Channels.Select(channel => channel with { WaitsFromLastMessage = fromLastMessage })] });
        engine.Submit(Some.Draft("early") with { Priority = "low" });
        engine.After(Duration.FromMinutes(1)).Accept(new RecordInteraction { WorkOrder = "early", Kind = kind });
        engine.After(Duration.FromMinutes(29)).Submit(Some.Draft("late"));

        engine.SignIn(Some.Agent("ann", capacityUnits: 25));

        Assert.Equal(first, engine.Events.OfType<WorkOrderAssigned>().Single().WorkOrder.Value);
    }

    /// <summary>One hour each: the early one is due after 60 minutes, and late by twice that after 180.</summary>
    [Theory]
    [InlineData(LateOrderRule.Keep, 60, 0, "early")]
    [InlineData(LateOrderRule.Keep, 60, 1, "early")]
    [InlineData(LateOrderRule.Demote, 60, 0, "early")]
    [InlineData(LateOrderRule.Demote, 60, 1, "late")]
    [InlineData(LateOrderRule.Demote, 180, -1, "late")]
    [InlineData(LateOrderRule.Demote, 180, 0, "early")]
    [InlineData(LateOrderRule.Last, 60, 0, "early")]
    [InlineData(LateOrderRule.Last, 60, 1, "late")]
    [InlineData(LateOrderRule.Last, 10_000, 0, "late")]
    public void LateWork_UnderDeadlines_StandsWhereThePlanSays(LateOrderRule rule, int minutes, int ticks, string first) =>
        Assert.Equal(first, First(Plan(WorkOrderRule.PriorityDeadline) with { LateOrders = rule }, Duration.FromMinutes(minutes) + (Tick * ticks), (0, Some.Draft("early")), (minutes - 5, Some.Draft("late"))));

    /// <summary>Slow work has four hours and came at once, fast work has one and came after 45 minutes: after an hour both have spent a quarter.</summary>
    [Theory]
    [InlineData(60, 0, "slow")]
    [InlineData(59, 0, "slow")]
    [InlineData(61, 0, "fast")]
    public void AgeOverTarget_PutsTheLargerShareFirst_ThenTheMoreTime(int minutes, int ticks, string first) =>
        Assert.Equal(first, First(Plan(WorkOrderRule.AgeOverTarget), Duration.FromMinutes(minutes) + (Tick * ticks), (0, Some.Draft("none", type: "none") with { Priority = "urgent" }), (0, Some.Draft("slow", type: "slow")), (45, Some.Draft("fast"))));

    [Fact]
    public void AgeOverTarget_PutsWorkWithoutARunningClockBehindAllOther()
    {
        var plan = Plan(WorkOrderRule.AgeOverTarget);

        Assert.Equal("fast", First(plan, Duration.FromMinutes(9), (0, Some.Draft("none", type: "none") with { Priority = "urgent" }), (9, Some.Draft("fast"))));
        Assert.Equal("none", First(plan, Duration.FromMinutes(9), (0, Some.Draft("none", type: "none")), (9, Some.Draft("none too", type: "none"))));
    }

    /// <summary>
    /// Normal work that spent a quarter scores 0.5 + 0.25 x 1.5 = 0.875; high work 0.75 + 0.05 x 1.75 = 0.8375 after 3 of its 60 minutes, and 0.925 after 6. Late, the normal one falls to 0.5 +
    /// 0.21 x 1.5 = 0.815, and regains 0.015 an hour: after 150 minutes it is level with the high one, and has spent more.
    /// </summary>
    [Theory]
    [InlineData(null, 15, 0, 3, "normal")]
    [InlineData(null, 15, 0, 6, "high")]
    [InlineData(null, 60, 0, 3, "normal")]
    [InlineData(null, 60, 1, 3, "high")]
    [InlineData(LateOrderRule.Demote, 60, 1, 3, "high")]
    [InlineData(null, 149, 0, 3, "high")]
    [InlineData(null, 150, 0, 3, "normal")]
    [InlineData(LateOrderRule.Keep, 60, 1, 3, "normal")]
    [InlineData(LateOrderRule.Last, 60, 0, 3, "normal")]
    [InlineData(LateOrderRule.Last, 60, 1, 0, "high")]
    public void Balanced_PutsTheHigherScoreFirst(LateOrderRule? rule, int minutes, int ticks, int highMinutes, string first) => Assert.Equal(first, First(
        Plan(WorkOrderRule.Balanced) with { LateOrders = rule },
        Duration.FromMinutes(minutes) + (Tick * ticks),
        (0, Some.Draft("normal")),
        (minutes - highMinutes, Some.Draft("high") with { Priority = "high" })));

    [Fact]
    public void Balanced_WithOtherWeights_ScoresByThose()
    {
        var plan = Plan(WorkOrderRule.Balanced) with { Balance = new BalanceWeights { Priority = 0, PriorityUrgency = 0 } };

        Assert.Equal("normal", First(plan, Duration.FromMinutes(15), (0, Some.Draft("normal")), (9, Some.Draft("high") with { Priority = "high" })));
    }

    /// <summary>
    /// Ann has tax 4 and law: 0.5 x 0.8 - 0.6 x 2 / 6 = 0.2, bob tax 1: 0.5 x 0.2 - 0.6 / 6 = 0. Idle time adds 0.05 for each ten minutes, 0.15 at most.
    /// </summary>
    [Theory]
    [InlineData(null, "ann")]
    [InlineData(100, "bob")]
    public void BalancedAgents_GoByTheirScores(int? level, string first)
    {
        var engine = new TestEngine(Plan(WorkOrderRule.Priority) with { Balance = new BalanceWeights { Level = level }, Queues = [new WorkQueue { Id = "general", AgentRule = AgentRule.Balanced }, new WorkQueue { Id = "orders" }] });
        engine.SignIn(Some.Agent("bob") with { Skills = [new SkillLevel { Skill = "tax", Level = 1 }] });
        engine.After(Duration.FromMinutes(60)).SignIn(Some.Agent("ann") with { Skills = [new SkillLevel { Skill = "tax", Level = 4 }, new SkillLevel { Skill = "law", Level = 1 }] });

        Assert.Equal(first, engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax" }] }).Agent?.Value);
    }

    /// <summary>Once work has risen to the most urgent band, nothing that came later goes before it.</summary>
    [Fact]
    public void WorkThatReachedTheTop_IsNotOvertaken() => Prop.ForAll(Arrivals, arrivals =>
    {
        var ageing = new AgeingPolicy { BandUpAfter = Duration.FromMinutes(40) };
        var engine = new TestEngine(Plan(WorkOrderRule.Priority) with { Ageing = ageing });
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        List<(WorkOrderId Id, Instant TopAt)> waiting = [];
        foreach (var (number, (minutes, band, completions)) in arrivals.Index())
        {
            engine.After(Duration.FromMinutes(minutes));
            var draft = Some.Draft($"WO-{number}") with { Priority = Some.Plan().Priorities[band] };
            waiting.Add((draft.Id, engine.Now + (ageing.BandUpAfter * band)));
            engine.Submit(draft);
            Check();
            for (var i = 0; i < completions && HeldBy("ann") is { } held; i++)
            {
                engine.Accept(new CancelWorkOrder { WorkOrder = held });
                Check();
            }
        }

        void Check()
        {
            if (HeldBy("ann") is not { } held || waiting.FindIndex(order => order.Id == held) is var place && place < 0) return;
            Assert.DoesNotContain(waiting[..place], order => order.TopAt <= engine.Now);
            waiting.RemoveAt(place);
        }

        WorkOrderId? HeldBy(string agent) => engine.Engine.State.FindAgent(agent)!.WorkOrders.Keys.Select(id => (WorkOrderId?)id).FirstOrDefault();
    }).Check(200);

    [Theory]
    [InlineData("$.ageing.bandUpAfter")]
    [InlineData("$.ageing.maxBands")]
    [InlineData("$.balance.late")]
    [InlineData("$.balance.idleScale")]
    public void Settings_OutOfTheirRange_AreFound(string path)
    {
        var plan = path switch
        {
            "$.ageing.bandUpAfter" => Some.Plan() with { Ageing = new AgeingPolicy { BandUpAfter = Duration.Zero } },
            "$.ageing.maxBands" => Some.Plan() with { Ageing = new AgeingPolicy { BandUpAfter = Duration.FromHours(1), MaxBands = 0 } },
            "$.balance.late" => Some.Plan() with { Balance = new BalanceWeights { Late = RoutingLimits.BalanceWeight + 1 } },
            _ => Some.Plan() with { Balance = new BalanceWeights { IdleScale = Duration.Zero } },
        };

        Assert.Equal((PlanFindingCode.OutOfRange, path), Assert.Single(PlanValidator.Validate(plan)) is var finding ? (finding.Code, finding.Path) : default);
    }

    /// <summary>Which of the orders, each submitted some minutes after the start, an agent gets who comes at an instant.</summary>
    private static string First(RoutingPlan plan, Duration after, params (int Minutes, WorkOrderDraft Draft)[] orders)
    {
        var engine = new TestEngine(plan);
        foreach (var (minutes, draft) in orders) engine.After(Some.Now + Duration.FromMinutes(minutes) - engine.Now).Submit(draft);
        engine.After(Some.Now + after - engine.Now).SignIn(Some.Agent("ann", capacityUnits: 25));
        return engine.Events.OfType<WorkOrderAssigned>().Single().WorkOrder.Value;
    }

    /// <summary>One hour for most, four for slow work, nothing for work of no type.</summary>
    private static RoutingPlan Plan(WorkOrderRule rule) => Some.Plan() with
    {
        WorkOrderRule = rule,
        Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders" }],
        Rules = [],
        SlaPolicies =
        [
            new SlaPolicy
            {
                Id = "standard",
                When = When.Not(When.Type("none")),
                Targets = [new SlaTarget { Id = "resolution", Goals = [new SlaGoal { When = When.Type("slow"), Elapsed = Duration.FromHours(4) }, new SlaGoal { Elapsed = Duration.FromHours(1) }] }],
            },
        ],
    };
}
