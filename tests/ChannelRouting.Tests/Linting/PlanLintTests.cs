using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Linting;

/// <summary>What is doubtful in a plan without errors: each row changes the standard plan and names all that is found then.</summary>
public class PlanLintTests
{
    private static readonly SlaGoal Hour = new() { Elapsed = Duration.FromHours(1) };

    private static readonly SlaTarget Answer = new() { Id = "answer", Kind = SlaTargetKind.Answer, Goals = [Hour] };

    private static readonly SlaPolicy Orders = new() { Id = "orders", When = When.Type("order"), Targets = [Answer] };

    private static readonly Condition Nothing = When.All(When.Type("a"), When.Type("b"));

    private static readonly Dictionary<string, (RoutingPlan Plan, string[] Findings)> Plans = new()
    {
        ["standard"] = (Some.Plan(), []),

        ["rule after one for all"] = (Rules(Rule("all", null), Rule("tax", When.Type("tax"))), ["UnreachableRule $.rules[1] tax: $.rules[0]"]),
        ["rule after one for more"] = (Rules(Rule("tax", When.Type("tax", "law")), Rule("tax by chat", When.All(When.Type("tax"), When.Channel("chat")))), ["UnreachableRule $.rules[1] tax by chat: $.rules[0]"]),
        ["rule after those for each channel"] = (Rules(Rule("calls", When.Channel("phone")), Rule("texts", When.Channel("chat")), Rule("tax", When.Type("tax"))), ["UnreachableRule $.rules[2] tax: $.rules[0], $.rules[1]"]),
        ["rule below a type of work"] = (Rules(Rule("tax", When.TypePath("tax")), Rule("income", When.TypePath("tax/income"))), ["UnreachableRule $.rules[1] income: $.rules[0]"]),
        ["rule for more after one"] = (Rules(Rule("tax by chat", When.All(When.Type("tax"), When.Channel("chat"))), Rule("tax", When.Type("tax"))), []),
        ["rule after one that leaves the queue open"] = (Rules(Rule("calm", null) with { Queue = null, Requirements = [Calm(1)] }, Rule("tax", When.Type("tax"))), []),
        ["requirements after a queue"] = (Rules(Rule("tax", When.Type("tax")), Rule("calm", When.Type("tax")) with { Queue = null, Requirements = [Calm(1)] }), []),
        ["rule for a band that one between raises to"] = (Rules(Rule("hot", When.Priority("urgent")), new() { Name = "raise", When = When.Type("a"), Priority = "urgent" }, Rule("raised", When.Priority("urgent"))), []),
        ["rule after a split"] = (Rules(Rule("all", null) with { Queue = null, Split = [new() { Queue = "orders", Weight = 1 }] }, Rule("tax", When.Type("tax"))), ["UnreachableRule $.rules[1] tax: $.rules[0]"]),
        ["rule after code"] = (Rules(Rule("all", null) with { Code = new() { Name = "vip", Version = 1 } }, Rule("tax", When.Type("tax"))), []),
        ["rule for a label that one between puts on"] = (Rules(Rule("gold", When.Label("tier", "gold")), new() { Name = "note", Labels = [new() { Name = "tier", Value = "gold" }] }, Rule("noted", When.Label("tier", "gold"))), []),
        ["rule for a label, twice"] = (Rules(new() { Name = "note", When = When.Type("a"), Labels = [new() { Name = "tier", Value = "gold" }] }, Rule("gold", When.Label("tier", "gold")), Rule("again", When.All(When.Label("tier", "gold"), When.Type("a")))), ["UnreachableRule $.rules[2] again: $.rules[1]"]),
        ["rule for nothing"] = (Rules(Rule("all", null), Rule("odd", Nothing)), ["""ImpossibleCondition $.rules[1].when {"all":[{"field":"type","is":"a"},{"field":"type","is":"b"}]}"""]),

        ["policy after one for more"] = (Policies(Orders with { When = null }, Orders with { Id = "later" }), ["UnreachablePolicy $.slaPolicies[1] later: $.slaPolicies[0]"]),
        ["policy after one that ends"] = (Policies(Orders with { Until = Some.Now }, Orders with { Id = "later" }), []),
        ["policy after one that begins"] = (Policies(Orders with { From = Some.Now }, Orders with { Id = "later" }), []),
        ["policy within the time of another"] = (Policies(Orders with { From = Some.Now }, Orders with { Id = "later", From = Some.Now, Until = Some.Now + Duration.FromDays(1) }), ["UnreachablePolicy $.slaPolicies[1] later: $.slaPolicies[0]"]),
        ["policy for nothing"] = (Policies(Orders with { When = Nothing }), ["""ImpossibleCondition $.slaPolicies[0].when {"all":[{"field":"type","is":"a"},{"field":"type","is":"b"}]}"""]),

        ["goal after one for all"] = (Targets(Answer with { Goals = [Hour, Hour with { When = When.Priority("urgent") }] }), ["UnreachableGoal $.slaPolicies[0].targets[0].goals[1] answer: $.slaPolicies[0].targets[0].goals[0]"]),
        ["goal after the promised instant"] = (Targets(Answer with { Goals = [new() { UntilPromised = true }, Hour] }), []),
        ["goal for nothing"] = (Targets(Answer with { Goals = [Hour with { When = Nothing }, Hour] }), ["""ImpossibleCondition $.slaPolicies[0].targets[0].goals[0].when {"all":[{"field":"type","is":"a"},{"field":"type","is":"b"}]}"""]),
        ["conditions of a target"] = (
            Targets(Answer with { PausesWhen = Nothing, Warnings = [new() { AtPercent = 50, Actions = [Then.Notify("a"), Then.Notify("b") with { When = Nothing }] }], OnBreach = [Then.Notify("c") with { When = Nothing }] }),
            [
                """ImpossibleCondition $.slaPolicies[0].targets[0].pausesWhen {"all":[{"field":"type","is":"a"},{"field":"type","is":"b"}]}""",
                """ImpossibleCondition $.slaPolicies[0].targets[0].warnings[0].actions[1].when {"all":[{"field":"type","is":"a"},{"field":"type","is":"b"}]}""",
                """ImpossibleCondition $.slaPolicies[0].targets[0].onBreach[0].when {"all":[{"field":"type","is":"a"},{"field":"type","is":"b"}]}""",
            ]),

        ["bucket after one for more"] = (Some.Plan() with { Queues = [new() { Id = "general", Buckets = [Bucket("a", When.Type("a")), Bucket("b", When.Type("a", "b")), Bucket("c", When.Type("b"))] }, new() { Id = "orders" }] }, ["UnreachableBucket $.queues[0].buckets[2] c: $.queues[0].buckets[1]"]),
        ["bucket for nothing"] = (Some.Plan() with { Queues = [new() { Id = "general", Buckets = [Bucket("a", Nothing)] }, new() { Id = "orders" }] }, ["""ImpossibleCondition $.queues[0].buckets[0].when {"all":[{"field":"type","is":"a"},{"field":"type","is":"b"}]}"""]),
        ["buckets, by place"] = (Some.Plan() with { WorkOrderRule = WorkOrderRule.Fifo, Queues = [new() { Id = "general" }, new() { Id = "orders", Buckets = [Bucket("a", When.Type("a"))] }] }, ["IdleSetting $.queues[1].buckets : workOrderRule: priority, priorityDeadline, balanced, custom"]),

        ["reclassifying without rules"] = (
            Targets(Answer with { Warnings = [new() { AtPercent = 50, Actions = [Then.Notify("a"), Then.Reclassify()] }], OnBreach = [Then.Reclassify()] }) with { Rules = [] },
            ["IdleSetting $.slaPolicies[0].targets[0].warnings[0].actions[1].reclassifies : rules", "IdleSetting $.slaPolicies[0].targets[0].onBreach[0].reclassifies : rules"]),
        ["reclassifying by rules"] = (Targets(Answer with { OnBreach = [Then.Reclassify()] }), []),

        ["ageing, by place"] = (Some.Plan() with { Ageing = new() { BandUpAfter = Duration.FromHours(1) }, WorkOrderRule = WorkOrderRule.Fifo }, ["IdleSetting $.ageing : workOrderRule: priority, priorityDeadline, balanced, custom"]),
        ["ageing, by band"] = (Some.Plan() with { Ageing = new() { BandUpAfter = Duration.FromHours(1) } }, []),
        ["late orders, by band"] = (Some.Plan() with { LateOrders = LateOrderRule.Demote }, ["IdleSetting $.lateOrders : workOrderRule: priorityDeadline, balanced"]),
        ["late orders, by promise"] = (Some.Plan() with { LateOrders = LateOrderRule.Demote, WorkOrderRule = WorkOrderRule.PriorityDeadline }, []),
        ["weights that nothing weighs"] = (Some.Plan() with { Balance = new() }, ["IdleSetting $.balance : workOrderRule: balanced; agentRule: balanced"]),
        ["weights of one queue"] = (Some.Plan() with { Balance = new(), Queues = [new() { Id = "general", AgentRule = AgentRule.FewestSkills, ThenBy = [AgentRule.Balanced] }, new() { Id = "orders" }] }, []),
        ["wait since the last message, without ageing"] = (Some.Plan() with { Channels = [Some.Plan().Channels[0], Some.Plan().Channels[1] with { WaitsFromLastMessage = true }] }, ["IdleSetting $.channels[1].waitsFromLastMessage : ageing; workOrderRule: priority, priorityDeadline, balanced, custom"]),
        ["windows to keep where none ends"] = (Some.Plan() with { Queues = [new() { Id = "general", Fairness = new() { KeptWindows = 5 } }, new() { Id = "orders", Fairness = new() { KeptWindows = 0 } }] }, ["IdleSetting $.queues[0].fairness.keptWindows : window"]),
        ["assignments free of a cap on shares that there is not"] = (Some.Plan() with { Queues = [new() { Id = "general" }, new() { Id = "orders", Fairness = new() { MaxShareAfter = 5 } }] }, ["IdleSetting $.queues[1].fairness.maxShareAfter : maxSharePercent"]),
        ["cap on offers that nobody gets"] = (Some.Plan() with { MaxOffersPerAgent = 3 }, ["IdleSetting $.maxOffersPerAgent : offers"]),
        ["promise of a queue, by band"] = (Some.Plan() with { Queues = [new() { Id = "general" }, new() { Id = "orders", OrderByTarget = "resolution" }] }, ["IdleSetting $.queues[1].orderByTarget : workOrderRule: priorityDeadline, ageOverTarget, balanced"]),
        ["confidence that nothing asks for"] = (Rules(new ClassificationRule { Name = "a", RequirementsFrom = [new FieldRequirement { Field = "a", Confidence = "b" }] }), ["IdleSetting $.rules[0].requirementsFrom[0].confidence : requiredFrom, countsFrom"]),
        ["confidence, with nothing between what is required and what does not count"] = (Rules(new ClassificationRule { Name = "a", RequirementsFrom = [new FieldRequirement { Field = "a", Confidence = "b", RequiredFrom = 80, CountsFrom = 80 }] }), ["IdleSetting $.rules[0].requirementsFrom[0].requiredFrom : isPreferred: false; countsFrom below it"]),
        ["confidence, with something between"] = (Rules(new ClassificationRule { Name = "a", RequirementsFrom = [new FieldRequirement { Field = "a", Confidence = "b", RequiredFrom = 80, CountsFrom = 79 }] }), []),
        ["confidence of a wish"] = (Rules(new ClassificationRule { Name = "a", RequirementsFrom = [new FieldRequirement { Field = "a", Confidence = "b", RequiredFrom = 80, IsPreferred = true }] }), ["IdleSetting $.rules[0].requirementsFrom[0].requiredFrom : isPreferred: false; countsFrom below it"]),
        ["promises to order by, and none made"] = (Some.Plan() with { SlaPolicies = [], WorkOrderRule = WorkOrderRule.AgeOverTarget }, ["IdleSetting $.workOrderRule : slaPolicies"]),
        ["balance without promises"] = (Some.Plan() with { SlaPolicies = [], WorkOrderRule = WorkOrderRule.Balanced }, []),

        ["promises for some work"] = (Policies(Orders) with { WorkOrderRule = WorkOrderRule.PriorityDeadline }, ["IncomparableWork $.slaPolicies priorityDeadline"]),
        ["promises for some work, by band"] = (Policies(Orders), []),
        ["promises for each channel"] = (Policies(Orders with { When = When.Channel("chat") }, Orders with { Id = "calls", When = When.Channel("phone") }) with { WorkOrderRule = WorkOrderRule.AgeOverTarget }, []),
        ["promises for some work, balanced"] = (Policies(Orders) with { WorkOrderRule = WorkOrderRule.Balanced }, ["IncomparableWork $.slaPolicies balanced"]),
        ["promises for some work, balanced and ageing"] = (Policies(Orders) with { WorkOrderRule = WorkOrderRule.Balanced, Ageing = new() { BandUpAfter = Duration.FromHours(1) } }, []),
        ["promise of a queue that one policy lacks"] = (
            Policies(Orders, Some.Plan().SlaPolicies[0]) with { WorkOrderRule = WorkOrderRule.PriorityDeadline, Queues = [new() { Id = "general", OrderByTarget = "answer" }, new() { Id = "orders" }] },
            ["IncomparableWork $.queues[0].orderByTarget priorityDeadline"]),

        ["moves to two queues"] = (Targets(Anew(Then.MoveTo("orders")), Anew(Then.MoveTo("general")) with { Id = "second" }), ["MoveCycle $.slaPolicies[0].targets[0].onBreach[0].moveTo orders -> general -> orders"]),
        ["moves by warning and breach"] = (Targets(Anew(Then.MoveTo("orders")) with { Warnings = [new() { AtPercent = 50, Actions = [Then.Notify("lead"), Then.MoveTo("general")] }] }), ["MoveCycle $.slaPolicies[0].targets[0].warnings[0].actions[1].moveTo general -> orders -> general"]),
        ["moves whose clock stops in line and starts again"] = (
            Targets(Answer with { Stops = SlaMoment.Queued, OnBreach = [Then.MoveTo("orders"), Then.MoveTo("general")] }),
            ["MoveCycle $.slaPolicies[0].targets[0].onBreach[0].moveTo orders -> general -> orders"]),
        ["moves to one queue"] = (Targets(Anew(Then.MoveTo("orders")), Anew(Then.MoveTo("orders")) with { Id = "second" }), []),
        ["moves for different work"] = (Targets(Anew(Then.MoveTo("orders") with { When = When.Type("order") }, Then.MoveTo("general") with { When = When.Type("question") })), []),
        ["moves whose clock goes on"] = (Targets(Answer with { OnBreach = [Then.MoveTo("orders")] }, Answer with { Id = "second", OnBreach = [Then.MoveTo("general")] }), []),

        ["wait longer than a promise of all work"] = (Waiting(61, SomeSla.Policy("all", null, Answer)), ["OutlastingWait $.queues[1].affinity[0].waitsFor 1h1m: 1h, $.slaPolicies[0].targets[0].goals[0]"]),
        ["wait as long as a promise"] = (Waiting(60, SomeSla.Policy("all", null, Answer)), []),
        ["wait longer than the promise of what the rule sends"] = (Waiting(90, Orders with { When = When.Type("question") }, Orders with { When = When.Type("order", "return"), Id = "b", Targets = [Answer with { Calendar = "office", Goals = [new() { When = When.Priority("urgent"), OpenTime = Duration.FromHours(1) }, Hour] }, Answer with { Id = "second", Goals = [Hour] }] }, Orders with { When = null, Id = "c" }), ["OutlastingWait $.queues[1].affinity[0].waitsFor 1h30m: 1h, $.slaPolicies[1].targets[1].goals[0]"]),
        ["wait longer than a promise that some of it has"] = (Waiting(90, Orders with { When = When.All(When.Type("order"), When.Channel("chat")) }), []),
        ["wait longer than a promise of other work"] = (Waiting(90, Orders with { When = When.Type("question") }), []),
        ["wait longer than a promise that ends"] = (Waiting(90, Orders with { Until = Some.Now }), []),
        ["wait longer than a promise in open time"] = (Waiting(90, Orders with { Targets = [Answer with { Goals = [new() { OpenTime = Duration.FromHours(1) }], Calendar = "office" }] }), []),
        ["wait longer than a promise of time at work"] = (Waiting(90, Orders with { Targets = [Answer with { Kind = SlaTargetKind.AgentWork }] }), []),
        ["wait longer than a promise that pauses"] = (Waiting(90, Orders with { Targets = [Answer with { PausesWhen = When.Channel("chat") }] }), []),
        ["wait in a queue that a rule for a band leads to"] = (Waiting(90, Orders with { When = When.Priority("urgent") }) with { Rules = [Rule("hot", When.Priority("urgent"))] }, []),

        ["offers that all may decline"] = (Offering(new() { ExpiresAfter = Duration.FromMinutes(1) }), ["UnansweredOffers $.queues[0].offers general"]),
        ["offers that end after refusals"] = (Offering(new() { ExpiresAfter = Duration.FromMinutes(1), CoolDown = Duration.FromMinutes(1), MaxRefusals = 3 }), ["UnansweredOffers $.queues[0].offers general"]),
        ["offers that come again"] = (Offering(new() { ExpiresAfter = Duration.FromMinutes(1), CoolDown = Duration.FromMinutes(1) }), []),
        ["offers and steps that let others take it"] = (Offering(new() { ExpiresAfter = Duration.FromMinutes(1) }, new RoutingStep { Lasts = Duration.FromMinutes(5), AlsoServedBy = ["orders"] }), []),
        ["offers and steps that only raise"] = (Offering(new() { ExpiresAfter = Duration.FromMinutes(1) }, new RoutingStep { Lasts = Duration.FromMinutes(5), RaiseBands = 1 }), ["UnansweredOffers $.queues[0].offers general"]),
        ["offers and a promise that tells"] = (Offering(new() { ExpiresAfter = Duration.FromMinutes(1) }) with { SlaPolicies = Targets(Answer with { OnBreach = [Then.Notify("lead")] }).SlaPolicies }, []),
        ["offers and a promise that reclassifies"] = (Offering(new() { ExpiresAfter = Duration.FromMinutes(1) }) with { SlaPolicies = Targets(Answer with { OnBreach = [Then.Reclassify()] }).SlaPolicies }, []),
        ["offers and a promise that pauses in line"] = (Offering(new() { ExpiresAfter = Duration.FromMinutes(1) }) with { SlaPolicies = Targets(Answer with { Kind = SlaTargetKind.AgentWork, OnBreach = [Then.Notify("lead")] }).SlaPolicies }, ["UnansweredOffers $.queues[0].offers general"]),
        ["offers and a promise that only raises"] = (Offering(new() { ExpiresAfter = Duration.FromMinutes(1) }) with { SlaPolicies = Targets(Answer with { OnBreach = [Then.RaiseBands(1)] }).SlaPolicies }, ["UnansweredOffers $.queues[0].offers general"]),
    };

    public static TheoryData<string> Names => [.. Plans.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Plan_WithSomethingDoubtful_HasTheFindingsOfIt(string name)
    {
        var (plan, expected) = Plans[name];

        Assert.Equal(expected, PlanValidator.Validate(plan).Select(Text));
        Assert.Equal(expected, PlanJson.Read(PlanJson.Write(plan)).Findings.Select(Text));
    }

    [Fact]
    public void Plan_WithErrors_HasNoWarningsOfItsWhole()
    {
        var plan = Rules(Rule("all", null), Rule("tax", When.Type("tax")) with { Queue = "taxes" });

        Assert.Equal(PlanFindingCode.UnknownName, Assert.Single(PlanValidator.Validate(plan)).Code);
        Assert.Equal(PlanFindingCode.WrongKind, Assert.Single(PlanJson.Read(PlanText.With("{ \"field\": \"type\", \"in\": [\"order\"] }", "\"order\"").Replace("\"calm\", \"when\"", "\"calm\", \"queue\": \"general\", \"when\"", StringComparison.Ordinal)).Findings).Code);
    }

    [Fact]
    public void Plan_WithWarnings_IsTakenAllTheSame() => Assert.Null(new RoutingEngine().Execute(new ApplyPlan { Plan = Rules(Rule("all", null), Rule("tax", When.Type("tax"))) }, Some.Now).Rejection);

    /// <summary>So many rules as a plan may have are all looked at when each is about something of its own.</summary>
    [Fact]
    public void Rules_AsManyAsThereMayBe_AreAllLookedAt()
    {
        var rules = Enumerable.Range(0, RoutingLimits.EntriesPerPlanList - 1).Select(number => Rule($"rule {number}", When.All(When.Type($"type {number}"), When.Not(When.Priority("low")))));

        var findings = PlanValidator.Validate(Rules([.. rules, Rule("late", When.All(When.Type("type 5000"), When.Priority("urgent")))]));

        Assert.Equal(["UnreachableRule $.rules[9999] late: $.rules[5000]"], findings.Select(Text));
    }

    /// <summary>A rule that is said never to decide does not decide, whatever comes.</summary>
    [Fact]
    public void Rule_FoundUnreachable_DecidesNothing()
    {
        Condition[] conditions = [When.Channel("phone"), When.Channel("chat"), When.Type("a"), When.Type("a", "b"), When.Not(When.Type("a")), When.All(When.Type("a"), When.Channel("chat")), When.Any(When.Type("b"), When.Priority("urgent"))];
        var count = 0;
        foreach (var first in conditions)
            foreach (var second in conditions)
                foreach (var third in conditions)
                {
                    var plan = Rules(Rule("0", first), Rule("1", second), Rule("2", third));
                    var unreachable = PlanValidator.Validate(plan).Where(finding => finding.Code == PlanFindingCode.UnreachableRule).Select(finding => finding.Value).ToHashSet();
                    count += unreachable.Count;
                    var compiled = new CompiledPlan(plan);
                    var decided = Drafts().Select(draft => compiled.Classify(draft, Some.Now).Rule).ToHashSet();
                    Assert.DoesNotContain(unreachable, decided.Contains);
                }

        Assert.True(count > 100);
    }

    /// <summary>A plan with the finding moves work until the limit stops it; without it, once.</summary>
    [Theory]
    [InlineData("moves to two queues", true)]
    [InlineData("moves by warning and breach", true)]
    [InlineData("moves whose clock stops in line and starts again", true)]
    [InlineData("moves to one queue", false)]
    [InlineData("moves for different work", false)]
    [InlineData("moves whose clock goes on", false)]
    public void MoveCycle_InTheEngine_GoesRoundUntilTheLimit(string name, bool goesRound)
    {
        var engine = new TestEngine(Plans[name].Plan);
        engine.Submit(Some.Draft("WO-1"));

        for (var hour = 0; hour < 100; hour++) engine.After(Duration.FromHours(1)).Settle();

        var moves = engine.Events.OfType<WorkOrderTransferred>().Count();
        if (goesRound) Assert.Equal(RoutingLimits.MovesByRulePerWorkOrder, moves);
        else Assert.InRange(moves, 0, 2);
    }

    private static IEnumerable<WorkOrderDraft> Drafts() =>
        from type in new[] { "a", "b", "c" }
        from channel in new[] { "phone", "chat" }
        from priority in new PriorityId[] { "urgent", "high", "normal", "low" }
        select Some.Draft("WO-1", channel, type) with { Priority = priority };

    private static string Text(PlanFinding finding) => $"{finding.Code} {finding.Path} {finding.Value}{(finding.Limit is { } limit ? $": {limit}" : "")}";

    private static SkillRequirement Calm(int level) => new() { Skill = "calm", AtLeast = level };

    private static QueueBucket Bucket(string name, Condition when) => new() { Name = name, When = when };

    private static ClassificationRule Rule(string name, Condition? when) => new() { Name = name, When = when, Queue = "orders" };

    private static RoutingPlan Rules(params ClassificationRule[] rules) => Some.Plan() with { Rules = rules };

    private static RoutingPlan Policies(params SlaPolicy[] policies) => SomeSla.PlanWith(policies);

    private static RoutingPlan Targets(params SlaTarget[] targets) => SomeSla.PlanWith(SomeSla.Policy("all", null, targets));

    private static SlaTarget Anew(params SlaAction[] onBreach) => Answer with { StartsAnew = true, OnBreach = onBreach };

    private static RoutingPlan Waiting(int minutes, params SlaPolicy[] policies) => Policies(policies) with
    {
        Queues = [new() { Id = "general" }, new() { Id = "orders", Affinity = [new() { Name = "last agent", Field = "customer", WaitsFor = Duration.FromMinutes(minutes) }] }],
    };

    private static RoutingPlan Offering(OfferPolicy policy, params RoutingStep[] steps) =>
        Some.Plan() with { Queues = [new() { Id = "general", Offers = policy, Steps = steps, AfterSteps = steps.Length > 0 ? StepsEnd.Hold : null }, new() { Id = "orders" }] };
}
