using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>What a plan would mean is what it then means.</summary>
public class PlanPreviewTests
{
    private static readonly SkillRequirement Tax = new() { Skill = "tax", AtLeast = 1 };

    /// <summary>Every plan that random runs apply is looked at before, page by page, and compared with what the events of the command say.</summary>
    [Fact]
    public void Preview_OfAnyPlan_SaysExactlyWhatApplyingItDoes()
    {
        var (previewCount, priorityCount, startCount) = (0, 0, 0);
        RandomStep.Check(steps => RandomStep.Run(steps, (engine, command) =>
        {
            if (engine.Engine.Plan is not { Plan: var current }) return;
            var isHeld = startCount < 100 && engine.Engine.State.WorkOrders.Any(order => order.Hold is not null);
            ApplyPlan[] asked = command is ApplyPlan plan
                ? [plan, plan with { OpenWork = PlanAdoption.Keep }, plan with { OpenWork = PlanAdoption.Reclassify }]
                : isHeld ? [new() { Plan = HoldingNothing(current) }] : [];
            if (asked.Length == 0) return;
            engine.Settle();
            previewCount += asked.Length;
            foreach (var one in asked)
            {
                var pages = AssertIsWhatHappens(engine, one with { StartAt = null, Id = default });
                priorityCount += pages.Sum(page => page.PriorityCount);
                startCount += pages.Sum(page => page.StartCount);
            }
        }), maxTest: 60);

        Assert.True(previewCount > 20, $"Only {previewCount} plans were looked at.");
        Assert.True(priorityCount > 20 && startCount > 20, $"Only {priorityCount} priorities and {startCount} starts changed.");
    }

    [Fact]
    public void Preview_ListsTheWorkThatWouldChangeAndCountsWhy()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann") });
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2", type: "order"));
        engine.Submit(Some.Draft("WO-3", type: "complaint"));
        var plan = SomeSla.PlanWith(SomeSla.Policy("short", When.Type("order", "question"), SomeSla.Target("resolution", new SlaGoal { OpenTime = Duration.FromHours(4) }) with { Goals = [new() { When = When.Type("order"), OpenTime = Duration.FromHours(1) }, new() { OpenTime = Duration.FromHours(4) }] }), SomeSla.Policy("other", null, SomeSla.Target("resolution", new SlaGoal { OpenTime = Duration.FromHours(4) })))
            with
        { Rules = [new() { Name = "questions", When = When.Type("question"), Queue = "orders", Requirements = [Tax] }, .. Some.Plan().Rules] };

        var preview = engine.Engine.Preview(new PreviewPlan { Command = new() { Plan = plan, OpenWork = PlanAdoption.Reclassify } });

        Assert.Equal((3, 1, 1, 1, 1, null, null), (preview.LookedAtCount, preview.QueueCount, preview.RequirementsCount, preview.DueCount, preview.UnroutableCount, preview.Rejection, preview.Next));
        Assert.Equal(
            [
                new PlanEffect { WorkOrder = "WO-1", FromQueue = "general", Queue = "orders", FromRequirements = [], Requirements = [Tax], FromPriority = "normal", Priority = "normal", FromStartAt = null, StartAt = null, Dues = [], BecomesUnroutable = true },
                new PlanEffect { WorkOrder = "WO-2", FromQueue = "orders", Queue = "orders", FromRequirements = [], Requirements = [], FromPriority = "normal", Priority = "normal", FromStartAt = null, StartAt = null, Dues = [new() { Target = "resolution", FromDueAt = At(13), DueAt = At(10) }], BecomesUnroutable = false },
            ],
            preview.Effects);
    }

    [Fact]
    public void Preview_ChangesNothing()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2", type: "order"));
        var before = engine.Engine.State.ToCanonicalText();

        var preview = engine.Engine.Preview(new PreviewPlan { Command = new() { Plan = NobodyCan(), OpenWork = PlanAdoption.Reclassify, StartAt = engine.Now + Duration.FromHours(1) } });

        Assert.Equal(2, preview.UnroutableCount);
        Assert.Equal(before, engine.Engine.State.ToCanonicalText());
    }

    [Fact]
    public void Preview_OfKeptWork_TellsOfReplacedQueuesAlone()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2", type: "order"));
        var plan = NobodyCan() with { Queues = [new() { Id = "general" }], Rules = [] };

        var preview = engine.Engine.Preview(new PreviewPlan { Command = new() { Plan = plan, Replacements = new() { Queues = [new() { From = "orders", To = "general" }] } } });

        Assert.Equal((1, "WO-2", "general"), (preview.Effects.Count, preview.Effects[0].WorkOrder.Value, preview.Effects[0].Queue.Value));
    }

    [Theory]
    [InlineData(PlanAdoption.Keep, "normal")]
    [InlineData(PlanAdoption.Reclassify, "urgent")]
    public void Preview_OfWorkWithAnotherPriority_TellsIt(PlanAdoption openWork, string priority)
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.Submit(Some.Draft("WO-2", type: "question"));
        var plan = Some.Plan() with { Rules = [new() { Name = "orders", Queue = "orders", When = When.Type("order"), Priority = "urgent" }] };
        var command = new ApplyPlan { Plan = plan, OpenWork = openWork };

        var preview = engine.Engine.Preview(new PreviewPlan { Command = command });
        engine.Accept(command);

        Assert.Equal(priority == "normal" ? [] : [("WO-1", "normal", priority)], preview.Effects.Select(effect => (effect.WorkOrder.Value, effect.FromPriority.Value, effect.Priority.Value)));
        Assert.Equal((preview.Effects.Count, priority), (preview.PriorityCount, engine.Find("WO-1").Priority.Value));
    }

    /// <summary>WO-1 is held from 19:00 until 9:00 the next day, WO-2 is scheduled for noon by itself.</summary>
    [Theory]
    [InlineData("08:00-17:00", PlanAdoption.Keep, "2026-01-06T08:00:00Z")]
    [InlineData("08:00-17:00", PlanAdoption.Reclassify, "2026-01-06T08:00:00Z")]
    [InlineData("18:00-24:00", PlanAdoption.Keep, "2026-01-05T19:00:00Z")]
    [InlineData("09:00-18:00", PlanAdoption.Keep, null)]
    public void Preview_OfOtherServiceHours_TellsWhenHeldWorkWouldStart(string hours, PlanAdoption openWork, string? start)
    {
        var engine = new TestEngine(Held("09:00-17:00"), Instant.FromUtc(2026, 1, 5, 19, 0));
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.Submit(Some.Draft("WO-2", type: "order") with { StartAt = Instant.FromUtc(2026, 1, 6, 12, 0) });
        var command = new ApplyPlan { Plan = Held(hours), OpenWork = openWork };

        var preview = engine.Engine.Preview(new PreviewPlan { Command = command });
        engine.Accept(command);

        var held = Instant.FromUtc(2026, 1, 6, 9, 0);
        var moved = start is null ? held : NodaTime.Text.InstantPattern.ExtendedIso.Parse(start).Value;
        Assert.Equal(start is null ? [] : [("WO-1", held, moved)], preview.Effects.Select(effect => (effect.WorkOrder.Value, effect.FromStartAt, effect.StartAt)));
        Assert.Equal((preview.Effects.Count, moved), (preview.StartCount, engine.Find("WO-1").StartAt));
    }

    [Fact]
    public void Preview_OfAPausedClock_ComparesWhatWouldBeIfItWentOnNow()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        var plan = SomeSla.PlanWith(SomeSla.Policy("short", null, SomeSla.Target("resolution", new SlaGoal { OpenTime = Duration.FromHours(2) })));

        var preview = engine.After(Duration.FromHours(1)).Engine.Preview(new PreviewPlan { Command = new() { Plan = plan, OpenWork = PlanAdoption.Prospective } });

        Assert.Equal([new DueChange { Target = "resolution", FromDueAt = At(13), DueAt = At(11) }], preview.Effects.Single().Dues); // As of 10:00, when the engine was called last.
    }

    [Fact]
    public void Preview_OfARefusedPlan_SaysWhy()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));
        var plan = Some.Plan() with { Queues = [new() { Id = "general" }], Rules = [] };

        var lacking = engine.Engine.Preview(new PreviewPlan { Command = new() { Plan = plan } });
        var unknown = engine.Engine.Preview(new PreviewPlan { Command = new() { Version = new PlanVersion(7) } });

        Assert.Equal((RejectionReason.QueueInUse, 0, 0), (lacking.Rejection!.Reason, lacking.LookedAtCount, lacking.Effects.Count));
        Assert.Equal(RejectionReason.UnknownPlanVersion, unknown.Rejection!.Reason);
    }

    [Theory]
    [InlineData("ann", true)]
    [InlineData("bob", false)]
    public void Preview_OfWorkThatExcludesTheOnlyAgentOfItsNextQueue_SaysThatItBecomesUnroutable(string excluded, bool isUnroutable)
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", queues: "orders"));
        engine.SignIn(Some.Agent("bob", 0, "general"));
        engine.SignIn(Some.Agent("cho", 0, "general"));
        engine.Submit(Some.Draft("WO-1") with { ExcludedAgents = [excluded] });
        engine.Submit(Some.Draft("WO-2"));

        var preview = engine.Engine.Preview(new PreviewPlan { Command = new() { Plan = Some.Plan() with { FallbackQueue = "orders" }, OpenWork = PlanAdoption.Reclassify } });

        Assert.Equal([isUnroutable, false], preview.Effects.Select(effect => effect.BecomesUnroutable));
    }

    [Fact]
    public void Preview_OfAFormerPlan_TellsWhatGoingBackMeans()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new ApplyPlan { Plan = NobodyCan() });
        engine.Submit(Some.Draft("WO-1"));

        var preview = engine.Engine.Preview(new PreviewPlan { Command = new() { Version = new PlanVersion(1), OpenWork = PlanAdoption.Reclassify } });

        Assert.Equal([new WorkOrderId("WO-1")], preview.Effects.Select(effect => effect.WorkOrder));
    }

    [Fact]
    public async Task Preview_AskedByPages_LooksAtEveryOpenWorkOrderOnce()
    {
        await using var router = new Router(Some.Plan(), new ManualTimeProvider(Some.Now));
        for (var i = 1; i <= 5; i++) await router.SubmitAsync(Some.Draft($"WO-{i}"));
        await router.ExecuteAsync(new CancelWorkOrder { WorkOrder = "WO-3" });
        var query = new PreviewPlan { Command = new() { Plan = NobodyCan(), OpenWork = PlanAdoption.Reclassify }, Limit = 3 };

        var first = await router.QueryAsync(query);
        var second = await router.QueryAsync(query with { After = first.Next });
        var all = await router.PreviewPlanAsync(query.Command);

        Assert.Equal(["WO-1", "WO-2", "WO-4"], first.Effects.Select(effect => effect.WorkOrder.Value));
        Assert.Equal((3, 1, null), (first.LookedAtCount, second.LookedAtCount, second.Next));
        Assert.Equal(all.Effects, [.. first.Effects, .. second.Effects]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(RoutingLimits.WorkOrdersPerPage + 1)]
    public void Preview_WithALimitOutOfRange_IsMisuse(int limit) =>
        Assert.Throws<ArgumentException>(() => TestEngine.Standard().Engine.Preview(new PreviewPlan { Command = new() { Plan = Some.Plan() }, Limit = limit }));

    [Fact]
    public void Preview_OfAMalformedCommand_IsMisuse()
    {
        Assert.Throws<ArgumentException>(() => TestEngine.Standard().Engine.Preview(new PreviewPlan { Command = null! }));
        Assert.Throws<ArgumentException>(() => TestEngine.Standard().Engine.Preview(new PreviewPlan { Command = new() }));
    }

    private static List<PlanPreview> AssertIsWhatHappens(TestEngine engine, ApplyPlan command)
    {
        var previews = Pages(engine.Engine, command).ToList();
        var before = RoutingEngine.Recover(engine.Journal, ChangedTimeZones.Editions, agentSelectors: SomeSelectors.Code.AgentSelectors, workOrderSelectors: SomeSelectors.Code.WorkOrderSelectors).State;
        var applied = RoutingEngine.Recover(engine.Journal, ChangedTimeZones.Editions, agentSelectors: SomeSelectors.Code.AgentSelectors, workOrderSelectors: SomeSelectors.Code.WorkOrderSelectors).Execute(command, engine.Now);
        Assert.Equal(applied.Rejection, previews[0].Rejection);
        if (!applied.IsAccepted) return previews;

        var after = RoutingEngine.Recover(engine.Journal, ChangedTimeZones.Editions, agentSelectors: SomeSelectors.Code.AgentSelectors, workOrderSelectors: SomeSelectors.Code.WorkOrderSelectors).State;
        foreach (var e in applied.Entry!.Events.TakeWhile(IsOfThePlan)) after.Apply(e);
        var open = before.WorkOrders.Where(order => !order.IsFinal).OrderBy(order => order.Id).ToList();
        var effects = open.ConvertAll(order => EffectOf(order, before, after, engine.Now));

        Assert.Equal(open.Count, previews.Sum(page => page.LookedAtCount));
        Assert.Equal(effects.Where(IsAny), previews.SelectMany(page => page.Effects));
        Assert.Equal(effects.Count(effect => effect.Queue != effect.FromQueue), previews.Sum(page => page.QueueCount));
        Assert.Equal(effects.Count(effect => !effect.Requirements.SequenceEqual(effect.FromRequirements)), previews.Sum(page => page.RequirementsCount));
        Assert.Equal(effects.Count(effect => effect.Priority != effect.FromPriority), previews.Sum(page => page.PriorityCount));
        Assert.Equal(effects.Count(effect => effect.StartAt != effect.FromStartAt), previews.Sum(page => page.StartCount));
        Assert.Equal(effects.Count(effect => effect.Dues.Count > 0), previews.Sum(page => page.DueCount));
        Assert.Equal(effects.Count(effect => effect.BecomesUnroutable), previews.Sum(page => page.UnroutableCount));
        return previews;
    }

    private static IEnumerable<PlanPreview> Pages(RoutingEngine engine, ApplyPlan command)
    {
        var query = new PreviewPlan { Command = command, Limit = 7 };
        PlanPreview page;
        do
        {
            page = engine.Preview(query);
            query = query with { After = page.Next };
            yield return page;
        }
        while (page.Next is not null);
    }

    /// <summary>Whether an event is the plan's own and none of what follows: matching, actions, agents who drain, waits that end.</summary>
    private static bool IsOfThePlan(RoutingEvent e) => e is PlanApplied or PlanAdopted or WorkOrderReclassified
        or OfferRevoked { Reason: OfferRevocation.AgentUnavailable or OfferRevocation.NoLongerEligible }
        or SlaClockStarted or SlaClockPaused or SlaClockResumed or SlaClockRetargeted or SlaClockWarned or SlaClockBreached or SlaClockStopped;

    private static PlanEffect EffectOf(WorkOrderState order, RoutingState before, RoutingState after, Instant now)
    {
        var then = after.FindOrder(order.Id)!;
        return new PlanEffect
        {
            WorkOrder = order.Id,
            FromQueue = order.Queue,
            Queue = then.Queue,
            FromRequirements = order.Requirements,
            Requirements = then.Requirements,
            FromPriority = order.Priority,
            Priority = then.Priority,
            FromStartAt = order.Status == WorkOrderStatus.Scheduled ? order.StartAt : null,
            StartAt = then.Status == WorkOrderStatus.Scheduled ? then.StartAt : null,
            Dues = [.. DuesOf(order, now).Keys.Union(DuesOf(then, now).Keys).Order()
                .Select(target => new DueChange { Target = target, FromDueAt = DuesOf(order, now).GetValueOrDefault(target), DueAt = DuesOf(then, now).GetValueOrDefault(target) })
                .Where(change => change.FromDueAt != change.DueAt)],
            BecomesUnroutable = IsRoutable(order, before) && !IsRoutable(then, after),
        };
    }

    private static Dictionary<SlaTargetId, Instant?> DuesOf(WorkOrderState order, Instant now) => order.Clocks.Where(clock => clock.IsActive)
        .ToDictionary(clock => clock.Target, clock => clock.Status == SlaClockStatus.Running ? clock.DueAt : clock.DueIfResumedAt(now).AtOrNull);

    private static bool IsRoutable(WorkOrderState order, RoutingState state) => state.Agents.Any(agent => agent.Serves(order.Queue) && order.Requirements.All(agent.Satisfies) && !order.Wishes.IsExcluded(agent.Id));

    private static bool IsAny(PlanEffect effect) => effect.Queue != effect.FromQueue || !effect.Requirements.SequenceEqual(effect.FromRequirements) || effect.Priority != effect.FromPriority || effect.StartAt != effect.FromStartAt || effect.Dues.Count > 0 || effect.BecomesUnroutable;

    private static RoutingPlan NobodyCan() => Some.Plan() with { Rules = [new() { Name = "all", Queue = "orders", Requirements = [new() { Skill = "magic", AtLeast = 9 }] }] };

    private static RoutingPlan HoldingNothing(RoutingPlan plan) => plan with
    {
        Channels = [.. plan.Channels.Select(channel => channel with { WhenClosed = null })],
        Queues = [.. plan.Queues.Select(queue => queue with { WhenClosed = null })],
    };

    /// <summary>A plan whose queue of orders is open at these hours of every day and holds its work outside them.</summary>
    private static RoutingPlan Held(string hours) => Some.Plan() with
    {
        Calendars = [Some.Office() with { Weekly = [Some.Office().Weekly[0] with { Hours = [Some.Hours(hours)] }] }],
        Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders", ServiceHours = "office", WhenClosed = IntakeRule.Hold }],
    };

    private static Instant At(int hour) => Some.Now + Duration.FromHours(hour - 9);
}
