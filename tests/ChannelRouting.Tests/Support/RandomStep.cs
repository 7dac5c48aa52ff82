using System.Globalization;
using ChannelRouting.Journaling;
using ChannelRouting.Matching;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Sdk;

namespace ChannelRouting.Tests.Support;

/// <summary>One step of a random run: some command about some of a few orders and agents, some time after the step before.</summary>
internal sealed record RandomStep(int Kind, int Subject, int Other, int Choice, int Minutes)
{
    private const int OrderCount = 40;
    private const int AgentCount = 8;

    /// <summary>The capacity of the agents of the beginning, and the largest there is.</summary>
    public const int MostUnits = 120;

    /// <summary>So few that runs reach it; what follows then is part of what must be the same for all.</summary>
    private const int WorkPerCommand = 3;

    public static Gen<RandomStep> Generator { get; } =
        from kind in Gen.Choose(0, 23)
        from subject in Gen.Choose(0, 99)
        from other in Gen.Choose(0, 99)
        from choice in Gen.Choose(0, 99)
        from minutes in Gen.Frequency((6, Gen.Constant(0)), (4, Gen.Choose(0, 15)), (2, Gen.Choose(0, 90)), (1, Gen.Choose(0, 5_000)))
        select new RandomStep(kind, subject, other, choice, minutes);

    public static Arbitrary<RandomStep[]> Runs { get; } = Arb.From(
        Gen.Sized(size => Generator.ArrayOf(Math.Clamp(size * 2, 1, 150))),
        steps => steps.Length <= 1 ? [] : Enumerable.Range(0, steps.Length).Select(left => steps.Where((_, i) => i != left).ToArray()));

    /// <summary>One queue assigns at once, the other asks.</summary>
    private static RoutingPlan FirstPlan => Some.Plan() with
    {
        Calendars = [Some.Office() with { KnownUntil = new LocalDate(2026, 2, 5) }], // Its end comes near within a run.
        WorkOrderRule = WorkOrderRule.PriorityDeadline,
        MaxOffersPerAgent = 2,
        RampUp = [new RampUpStep { For = Duration.FromMinutes(30), CapacityPercent = 40 }, new RampUpStep { For = Duration.FromMinutes(60), CapacityPercent = 90 }],
        Queues =
        [
            new WorkQueue { Id = "general", Fairness = new FairnessPolicy { MaxSharePercent = 30, MaxShareAfter = 1 }, MaxLength = 12, WhenFull = IntakeRule.DivertTo("orders"), AgentRule = AgentRule.LongestIdle, Affinity = Ties(3), Buckets = [new QueueBucket { Name = "handed up", When = When.Escalation(1, 2) }, new QueueBucket { Name = "by one", When = new Condition { Field = "by", Is = "1" } }], ReturnWaitsFor = Duration.FromHours(1), HeadRoom = new HeadRoomPolicy { For = Duration.FromMinutes(30) }, AfterSteps = StepsEnd.Escalate, Steps = [new RoutingStep { Lasts = Duration.FromMinutes(15) }, new RoutingStep { Lasts = Duration.FromMinutes(40), Calendar = "office", LowerLevelsBy = 1, AlsoServedBy = ["orders"], RaiseBands = 1, NotifyRole = "lead" }] },
            new WorkQueue
            {
                Id = "orders",
                MaxPerAgent = 3,
                Fairness = new FairnessPolicy { Window = Duration.FromHours(3), KeptWindows = 4, MaxSharePercent = 40, MaxShareAfter = 2 },
                Affinity = Ties(2),
                ReturnWaitsFor = Duration.FromHours(2),
                HeadRoom = new HeadRoomPolicy { For = Duration.FromMinutes(45), AtOnce = 2 },
                Offers = new OfferPolicy
                {
                    ExpiresAfter = Duration.FromMinutes(20),
                    AtOnce = 2,
                    CoolDown = Duration.FromMinutes(10),
                    AcceptingExtension = Duration.FromMinutes(5),
                    ForgivenReasons = ["lunch"],
                },
            },
        ],
        SlaPolicies = PoliciesThatPauseIn(WorkOrderStatus.Offered),
    };

    private WorkOrderId Order => $"WO-{Subject % OrderCount}";

    internal int CapacityUnits => Choice % 5 * 30;

    private AgentId Agent => $"agent-{Other % AgentCount}";

    /// <summary>Runs the steps on an engine of their own, where half of the agents are equal and at work from the beginning.</summary>
    public static TestEngine Run(IEnumerable<RandomStep> steps, Action<TestEngine, Command>? before = null, int workPerCommand = WorkPerCommand)
    {
        var engine = new TestEngine(FirstPlan, workPerCommand: workPerCommand);
        for (var i = 0; i < AgentCount; i += 2)
        {
            Execute(new SaveAgent { Profile = Some.Agent($"agent-{i}", MostUnits) });
            Execute(new SignInAgent { Agent = $"agent-{i}" });
        }

        foreach (var step in steps)
        {
            engine.Now += Duration.FromMinutes(step.Minutes);
            Execute(step.CommandOn(engine));
        }

        return engine;

        void Execute(Command command)
        {
            before?.Invoke(engine, command);
            engine.Execute(command);
        }
    }

    /// <summary>The command of the step for an engine where its run has come to.</summary>
    public Command CommandOn(TestEngine engine) => Named(ToCommand(engine));

    /// <summary>Checks a law of many runs, as many times more as the variable SOAK says. A failure prints its shrunk run as commands, for a report.</summary>
    public static void Check(Action<RandomStep[]> law, int maxTest = 300)
    {
        Prop.ForAll(Runs, CheckOne).Check(maxTest, endSize: 75);

        void CheckOne(RandomStep[] steps)
        {
            try
            {
                law(steps);
            }
            catch (Exception exception)
            {
                throw new XunitException($"{exception.Message}\n{Describe(steps)}", exception);
            }
        }
    }

    /// <summary>The commands of a run, each with its instant, up to one that breaks the engine.</summary>
    private static string Describe(RandomStep[] steps)
    {
        var lines = new List<string> { Line(Some.Now, new ApplyPlan { Plan = FirstPlan }) };
        try
        {
            Run(steps, (engine, command) => lines.Add(Line(engine.Now, command)));
        }
        catch (Exception exception)
        {
            lines.Add(exception.Message);
        }

        return string.Join('\n', lines);

        static string Line(Instant now, Command command) => $"{CanonicalText.Of(now)} {CanonicalText.Of(command)}";
    }

    /// <summary>An engine where the entries of a run left its own.</summary>
    public static RoutingEngine Recover(IEnumerable<JournalEntry> entries) => RoutingEngine.Recover(entries, new RoutingEngine(state => new MatchingIndex(state), WorkPerCommand, ChangedTimeZones.Editions, SomeSelectors.Code));

    /// <summary>Some commands carry an id, and some of those one that was used before.</summary>
    private Command Named(Command command) => Minutes % 4 == 1 ? command with { Id = $"command-{Choice % 20}" } : command;

    private Command ToCommand(TestEngine engine) => Kind switch
    {
        0 => new SaveAgent { Profile = Profile(PlanOf(engine).Queues) with { StartedAt = Other % 3 == 0 ? engine.Now - Duration.FromMinutes(Choice - 10) : null } },
        1 => new SignInAgent { Agent = Agent },
        2 => new SetAgentPresence { Agent = Agent, Presence = (AgentPresence)(Choice % 4) },
        3 or 4 or 5 => new SubmitWorkOrder { Draft = Draft(engine.Now, PlanOf(engine)) },
        6 => new UpdateWorkOrder { WorkOrder = OrderIn(engine, Other % 2 == 0 ? [WorkOrderStatus.Queued, WorkOrderStatus.Offered] : [WorkOrderStatus.Assigned, WorkOrderStatus.Waiting]), Priority = Choice % 3 == 0 ? PlanOf(engine).Priorities[0] : "low", Type = Choice % 5 == 0 ? "order" : null, Fields = Subject % 4 == 0 ? new Dictionary<string, string> { ["by"] = $"{Choice % 3}" } : [], PromisedAt = Choice % 4 == 0 ? engine.Now + Duration.FromMinutes(Other - 5) : null, WithdrawsPromise = Choice % 4 == 1, PreferredAgents = Other % 6 == 2 ? [new PreferredAgent { Agent = Agent, Score = 1 }, new PreferredAgent { Agent = $"agent-{Choice % AgentCount}" }] : null, PreferredFor = Other % 12 == 2 ? Duration.FromMinutes(1 + Choice) : null, ExcludedAgents = Other % 5 == 3 ? [$"agent-{Choice % AgentCount}"] : null, Reclassifies = Minutes % 2 == 0 && Subject % 3 != 0 },
        7 or 8 => new UpdateWorkOrder { WorkOrder = OrderIn(engine, Choice % 2 == 0 ? [WorkOrderStatus.Waiting, WorkOrderStatus.Suspended] : [WorkOrderStatus.Queued, WorkOrderStatus.Assigned, WorkOrderStatus.Offered]), Status = (WorkOrderStatus)(1 + (Choice % 5)) },
        9 => new AssignWorkOrder { WorkOrder = OrderIn(engine, WorkOrderStatus.Queued, WorkOrderStatus.Offered), Agent = Agent, Cause = Choice % 3 == 0 ? AssignmentCause.Direct : null, Actor = Actor.Supervisor("sam") },
        10 => Complete(engine, OrderIn(engine, WorkOrderStatus.Assigned, WorkOrderStatus.Waiting)),
        11 => Close(engine, OrderIn(engine, WorkOrderStatus.Completed)),
        13 or 14 => new AcceptOffer { Offer = OfferIn(engine) },
        15 or 16 => new DeclineOffer { Offer = ReturnedOfferIn(engine) ?? OfferIn(engine), Reason = Choice % 4 == 0 ? "lunch" : null, OfferAgainAt = Choice % 5 == 0 ? engine.Now + Duration.FromMinutes(Other) : null },
        17 => new BeginAcceptingOffer { Offer = OfferIn(engine) },
        18 => new SetChannelAvailability { Agent = Agent, Channel = PlanOf(engine).Channels[Subject % 2].Id, IsAvailable = Choice % 2 == 0 },
        19 when Choice % 4 == 0 => new EndAgentShift { Agent = Agent },
        19 => new StartAgentShift { Agent = Agent, EndsAt = Choice % 4 == 1 ? null : engine.Now + Duration.FromMinutes(Subject * 10) },
        20 => new TransferWorkOrder { WorkOrder = OrderIn(engine, WorkOrderStatus.Queued, WorkOrderStatus.Assigned, WorkOrderStatus.Waiting), Queue = PlanOf(engine).Queues[Choice % 2].Id, Agent = Minutes % 3 == 0 ? Agent : (AgentId?)null },
        21 => new ReopenWorkOrder { WorkOrder = OrderIn(engine, WorkOrderStatus.Completed, WorkOrderStatus.Closed) },
        23 when Choice % 3 != 0 => new EscalateWorkOrder { WorkOrder = OrderIn(engine, WorkOrderStatus.Queued, WorkOrderStatus.Assigned), Level = Choice % 2 == 0 ? null : 1 + (Choice % 4), Queue = Choice % 4 == 0 ? PlanOf(engine).Queues[^1].Id : (QueueId?)null, Role = "lead" },
        22 when Choice % 5 == 0 => new RecordSatisfaction { WorkOrder = OrderIn(engine, WorkOrderStatus.Completed, WorkOrderStatus.Closed), Satisfaction = new Satisfaction { Overall = Other % 4 == 0 ? null : 1 + (Other % 5), Ratings = Other % 3 == 0 || Other % 4 == 0 ? [new Rating { Dimension = "speed", Score = 1 + (Subject % 5) }, new Rating { Dimension = "manner", Score = 1 + (Other % 5) }] : [], Feedback = Choice % 3 == 0 ? new InteractionId($"feedback-{Other % 3}") : (InteractionId?)null } },
        22 or 23 => new RecordInteraction { WorkOrder = OrderIn(engine, Choice % 2 == 0 ? [WorkOrderStatus.Waiting] : [WorkOrderStatus.Assigned, WorkOrderStatus.Queued]), Kind = (InteractionKind)(Choice % 4), Channel = Choice % 9 == 0 ? "phone" : (ChannelId?)null, Interaction = Choice % 3 == 0 ? new InteractionId($"interaction-{Other % 5}") : (InteractionId?)null },
        _ => Choice switch
        {
            < 10 => new AbandonWorkOrder { WorkOrder = Order },
            < 20 => new MergeWorkOrder { WorkOrder = Choice % 2 == 0 ? Order : OrderIn(engine, WorkOrderStatus.Offered), Into = Other % 3 == 0 ? $"WO-{Other % OrderCount}" : OrderIn(engine, WorkOrderStatus.Queued, WorkOrderStatus.Assigned, WorkOrderStatus.Waiting) },
            < 30 => new CancelWorkOrder { WorkOrder = Order },
            < 65 => OtherNames.Applied(OtherPlan(), engine, this),
            < 67 => new AdoptTimeZones { TimeZoneVersion = Other % 2 == 0 ? ChangedTimeZones.Version : ChangedTimeZones.Editions.Newest.VersionId, IsRetroactive = Minutes % 2 == 0 },
            < 70 => new WithdrawPlan { StartAt = engine.Engine.GetPlanHistory().Scheduled.FirstOrDefault()?.StartAt ?? engine.Now },
            < 72 => new AcknowledgeAlert { Alert = new AlertId(1 + (Other % 3)), Note = Subject % 2 == 0 ? "seen" : null },
            _ => new AdvanceTime(),
        },
    };

    /// <summary>Every second one is equal to those of the beginning.</summary>
    private AgentProfile Profile(IReadOnlyList<WorkQueue> queues) => Some.Agent(Agent.Value, Subject % 2 == 0 ? MostUnits : CapacityUnits, [.. queues.Skip(Subject % 2 == 0 || Choice % 2 == 0 ? 0 : 1).Select(queue => queue.Id.Value)]) with
    {
        TakesWorkOffline = Subject % 4 == 1 ? true : null,
        QueueTerms = Choice % 3 == 0 ? [new QueueTerm { Queue = queues[^1].Id, Rank = Other % 5 == 0 ? null : 1 + (Other % 3), Delay = Subject % 3 == 0 ? null : Duration.FromMinutes(Choice % 40) }] : [],
        Skills = [.. new[] { new SkillLevel { Skill = "tax", Level = Choice % 4 }, new SkillLevel { Skill = "law", Level = Other % 3 } }.Where((_, i) => (Subject % 2 == 1 && Choice % 3 == 0 && i == 0) || (Other % 4 == 0 && i == 1))],
    };

    private static SlaPolicy[] PoliciesThatPauseIn(params WorkOrderStatus[] statuses) =>
    [
        Some.Plan().SlaPolicies[0] with
        {
            Targets =
            [
                .. Some.Plan().SlaPolicies[0].Targets.Select(target => target with { Warnings = [new SlaWarning { AtPercent = 80, Actions = [Then.DropSkills() with { When = When.Type("order") }] }], OnBreach = [Then.Notify("lead")] }),
                new SlaTarget { Id = "answer", Stops = SlaMoment.Assigned, PausesIn = statuses, Warnings = [new SlaWarning { AtPercent = 50, Actions = [Then.RaiseBands(1), Then.Reclassify()] }], OnBreach = [Then.MoveTo("orders")], Goals = [new SlaGoal { When = When.Type("order"), Elapsed = Duration.FromMinutes(25) }, new SlaGoal { Elapsed = Duration.FromMinutes(90) }] },
                new SlaTarget { Id = "promised", PausesIn = [], ContinuesWhenReopened = true, RestartsWhenChanged = true, Warnings = [new SlaWarning { BeforeDue = Duration.FromMinutes(5) }], Goals = [new SlaGoal { UntilPromised = true }] },
                new SlaTarget { Id = "next", Starts = SlaMoment.CustomerMessage, Stops = SlaMoment.Responded, PausesIn = statuses, OnBreach = [Then.TakeBack(2)], Goals = [new SlaGoal { Elapsed = Duration.FromMinutes(30) }] },
                new SlaTarget { Id = "update", ContinuesWhenReopened = true, Starts = SlaMoment.Responded, Stops = SlaMoment.Responded, PausesIn = statuses, Warnings = [new SlaWarning { BeforeDue = Duration.FromMinutes(70), Actions = [Then.EscalateTo(1)] }], Goals = [new SlaGoal { When = When.Escalation(0), Elapsed = Duration.FromHours(2) }, new SlaGoal { Elapsed = Duration.FromHours(1) }] },
                new SlaTarget { Id = "after-escalation", Starts = SlaMoment.Escalated, Stops = SlaMoment.Completed, StartsAnew = true, PausesIn = statuses, Goals = [new SlaGoal { When = When.Escalation(1, 2), Elapsed = Duration.FromHours(1) }] },
            ],
        },
    ];

    private WorkOrderDraft Draft(Instant now, RoutingPlan plan) => Some.Draft(Order.Value, Other % 13 == 0 ? "fax" : plan.Channels[Other % 3 == 0 ? 0 : 1].Id.Value, Choice % 2 == 0 ? "order" : "question") with
    {
        Priority = Choice % 7 == 0 ? plan.Priorities[0] : Choice % 7 < 3 ? default(PriorityId) : "normal",
        PreferredAgents = Choice % 4 == 1 ? [.. Enumerable.Range(0, Other % 4).Select(i => new PreferredAgent { Agent = $"agent-{(Other + (i * 3)) % (AgentCount + 1)}", Score = (Subject + (i * 7)) % 5 })] : [],
        Queue = Subject % 11 == 0 ? plan.Queues[Choice % 2].Id : (QueueId?)null,
        PreferredFor = Choice % 8 == 1 ? Duration.FromMinutes(1 + Other) : null,
        ExcludedAgents = Other % 7 == 4 ? [Agent, $"agent-{Choice % AgentCount}"] : [],
        Fields = (Other % 5) switch { 0 => new Dictionary<string, string> { ["by"] = $"{Choice % 3}" }, 1 => new Dictionary<string, string> { ["by"] = $"{Subject % 3}", ["owner"] = $"agent-{Choice % (AgentCount + 1)}" }, _ => [] },
        Requirements = Requirements(),
        StartAt = Choice % 6 == 0 ? now + Duration.FromMinutes(Other - 10) : null,
        PromisedAt = Choice % 9 == 0 ? now + Duration.FromMinutes(Other) : null,
        FollowUpOf = Other % 5 == 0 ? new WorkOrderId("WO-0") : (WorkOrderId?)null,
    };

    private SkillRequirement[] Requirements() => (Choice % 8) switch
    {
        0 => [new SkillRequirement { Skill = "tax", AtLeast = Choice % 3 }],
        1 => [new SkillRequirement { Skill = "law", IsPreferred = true }],
        2 => [new SkillRequirement { Skill = "tax", AtMost = Other % 3, IsExcluded = Other % 2 == 0 }, new SkillRequirement { Skill = "law", AtLeast = 1, IsPreferred = true, IsExcluded = true }],
        4 => [new SkillRequirement { Skill = "tax", AtLeast = 1, AtMost = 2 }],
        _ => [],
    };

    private static AffinityRule[] Ties(int number) => [.. new[]
    {
        new AffinityRule { Name = "last", Field = "by", WaitsFor = number % 3 == 0 ? Duration.FromMinutes(20 + number) : null },
        new AffinityRule { Name = "owner", Field = "owner", Tie = AffinityTie.NamedAgent, WaitsFor = number % 4 == 0 ? null : Duration.FromMinutes(1 + number) },
    }.Take(number % 5)];

    /// <summary>A first rule, and where anything may come after it, one or two more.</summary>
    private static WorkQueue WithRules(WorkQueue queue, int number)
    {
        AgentRule[] rules = [AgentRule.LeastLoaded, AgentRule.MostFreeUnits, AgentRule.MostLoaded, AgentRule.BestSkilled, AgentRule.FewestSkills, AgentRule.LongestIdle, AgentRule.RoundRobin, AgentRule.Balanced];
        var first = rules[number % 8];
        return queue with { AgentSelector = (number % 7) switch { 0 => SomeSelectors.Spread, 1 => SomeSelectors.Touchy, _ => null }, AgentRule = first, ThenBy = number % 8 > 4 ? [] : [.. new[] { rules[number % 5], rules[number % 3], rules[5 + (number % 3)] }.Where(rule => rule != first).Distinct()] };
    }

    private OfferPolicy Offers() => new()
    {
        ExpiresAfter = Duration.FromMinutes(1 + (Other % 30)),
        AtOnce = 1 + (Choice % 3),
        CoolDown = Choice % 2 == 0 ? Duration.FromMinutes(10) : null,
        MaxRefusals = Other % 2 == 0 ? 2 : null,
        AcceptingExtension = Duration.FromMinutes(2),
        OnMiss = Other % 3 == 0 ? new MissPolicy { After = 2, Presence = AgentPresence.Away, For = Duration.FromMinutes(20) } : Other % 3 == 1 ? new MissPolicy { Presence = AgentPresence.Offline } : null,
        ForgivenReasons = ["lunch"],
    };

    private RoutingStep[] Steps() => (Other % 4) switch
    {
        0 => [],
        1 => [new RoutingStep { Lasts = Duration.FromMinutes(1 + Choice), AlsoServedBy = ["general"], SkipsWhenNobodyIsThere = true }],
        2 => [new RoutingStep { Lasts = Duration.FromMinutes(5) }, new RoutingStep { Lasts = Duration.FromMinutes(1 + (Choice * 3)), RelaxSkills = Choice % 2 == 0 ? [] : ["tax"] }],
        _ => [new RoutingStep { Lasts = Duration.FromMinutes(10 + Subject), SkipsWhenNobodyIsThere = true }, new RoutingStep { Lasts = Duration.FromMinutes(30), LowerLevelsBy = 1, RaiseBands = 2 }, new RoutingStep { Lasts = Duration.FromHours(1), AlsoServedBy = ["general"] }],
    };

    private static IntakeRule? Intake(int number) => (number % 5) switch
    {
        0 => null,
        1 => IntakeRule.Refuse,
        2 => IntakeRule.Accept,
        _ => IntakeRule.Hold,
    };

    private static QueueBucket[] Buckets(int number) => (number % 4) switch
    {
        0 => [],
        1 => [new QueueBucket { Name = "orders", When = When.Type("order") }],
        2 => [new QueueBucket { Name = "by one", When = new Condition { Field = "by", AtMost = 1 } }, new QueueBucket { Name = "low", When = When.Priority("low") }, new QueueBucket { Name = "rest" }],
        _ => [new QueueBucket { Name = "handed up", When = When.Escalation(1, 2) }, new QueueBucket { Name = "calls", When = When.Not(When.Type("question")) }],
    };

    private FairnessPolicy? Fairness() => Other % 3 == 0 ? null : new FairnessPolicy
    {
        Window = Choice % 2 == 0 ? null : Duration.FromMinutes(1 + (Choice * 5)),
        KeptWindows = Choice % 2 == 1 && Subject % 3 > 0 ? Subject % 5 : null,
        MaxSharePercent = Subject % 4 == 0 ? null : 1 + ((Subject * 7) % 60),
        MaxShareAfter = Subject % 5 == 0 ? null : 1 + (Other % 3),
    };

    private HeadRoomPolicy HeadRoom() => new() { For = Duration.FromMinutes(1 + Other), AtOnce = Choice % 3 == 0 ? null : Choice % 3 };

    /// <summary>Mostly a work order that has one of the statuses, if any has.</summary>
    private WorkOrderId OrderIn(TestEngine engine, params WorkOrderStatus[] statuses)
    {
        var fitting = engine.Engine.State.WorkOrders.Where(order => statuses.Contains(order.Status)).Select(order => order.Id).Order().ToList();
        return Choice % 7 == 0 || fitting.Count == 0 ? Order : fitting[Subject % fitting.Count];
    }

    private CompleteWorkOrder Complete(TestEngine engine, WorkOrderId order) => new() { WorkOrder = order, Assignment = AssignmentOf(engine, order) };

    private CloseWorkOrder Close(TestEngine engine, WorkOrderId order) => new() { WorkOrder = order, Assignment = AssignmentOf(engine, order) };

    private AssignmentId AssignmentOf(TestEngine engine, WorkOrderId order) =>
        Choice % 10 == 0 ? new AssignmentId(Other) : engine.Engine.FindWorkOrder(order)?.Assignment ?? new AssignmentId(1);

    private OfferId OfferIn(TestEngine engine) =>
        Choice % 6 == 0 ? new OfferId(Other) : engine.Engine.FindWorkOrder(OrderIn(engine, WorkOrderStatus.Offered))?.Offers.LastOrDefault()?.Id ?? new OfferId(1 + (Subject % 5));

    /// <summary>An offer of work that waits for its agent, mostly, if there is one: few are hit by chance.</summary>
    private OfferId? ReturnedOfferIn(TestEngine engine) => Choice % 6 == 0
        ? null
        : engine.Engine.State.WorkOrders.Where(order => order.WaitsFor is not null).SelectMany(order => order.Offers, (_, offer) => (OfferId?)offer.Id).Min();

    private static RoutingPlan PlanOf(TestEngine engine) => engine.Engine.Plan?.Plan ?? FirstPlan;

    private RoutingPlan OtherPlan() => Some.Plan() with
    {
        Name = $"plan {Choice}",
        FallbackChannel = Other % 2 == 0 ? new ChannelId("chat") : (ChannelId?)null,
        Rules = (Subject % 4) switch
        {
            0 => [],
            3 when Other % 2 == 0 => [new ClassificationRule { Name = "split", When = When.Type("question"), Split = [new QueueShare { Queue = "orders", Weight = 2 }, new QueueShare { Queue = "general", Weight = Choice % 3 }] }, .. Some.Plan().Rules],
            1 => [new ClassificationRule { Name = "tax", When = When.Type("order"), Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 1 }] }, .. Some.Plan().Rules],
            2 => [new ClassificationRule { Name = "questions", When = When.Type("question"), Queue = "orders", Priority = "urgent", Labels = [new RuleLabel { Name = "asked", Capture = new Capture { Field = "by" } }], RequirementsFrom = [new FieldRequirement { Label = "asked", Skill = "tax" }] }],
            _ => Some.Plan().Rules,
        },
        Calendars = [Other % 2 == 0 ? Some.Office() : Some.Office("America/New_York")],
        WorkOrderRule = Choice % 7 == 6 ? null : (WorkOrderRule)(Choice % 7),
        WorkOrderSelector = Choice % 7 != 5 ? null : Other % 2 == 0 ? SomeSelectors.Spread : SomeSelectors.Touchy,
        Ageing = Other % 3 == 0 ? new AgeingPolicy { BandUpAfter = Duration.FromMinutes(1 + (Other * 7)), MaxBands = Choice % 2 == 0 ? 1 : null } : null,
        LateOrders = Subject % 4 == 0 ? null : (LateOrderRule)(Subject % 3),
        Balance = Other % 2 == 0 ? null : new BalanceWeights { Priority = Choice * 100, Late = Other * 50, Packing = 300, Idle = Subject * 40, IdleScale = Duration.FromMinutes(1 + Other) },
        Queues =
        [
            WithRules(new WorkQueue { Id = "general", Affinity = Ties(Choice), Buckets = Buckets(Choice), Fairness = Fairness(), MaxLength = Subject % 7 == 0 ? 1 + (Choice % 4) : null, WhenFull = Other % 2 == 0 ? IntakeRule.DivertTo("orders") : null, ServiceHours = Other % 9 == 0 ? "office" : (CalendarId?)null, WhenClosed = Intake(Choice), MaxPerAgent = Other % 4 == 0 ? 2 : null, PreferBelow = Choice % 5 == 0 ? 1 + (Choice % 3) : null, TransferRestartsPlace = Other % 2 == 0, ReturnWaitsFor = Duration.FromMinutes(Choice + 1), HeadRoom = Subject % 3 == 0 ? null : HeadRoom(), Reserve = Other % 4 == 0 ? new AgentReserve { Agents = 1 + (Choice % 4), Channel = "chat", From = ["phone"] } : null }, Other),
            WithRules(new WorkQueue { Id = "orders", Affinity = Ties(Other), Buckets = Buckets(Other), Fairness = Choice % 4 == 0 ? Fairness() : null, MaxLength = Choice % 7 == 0 ? 1 + (Other % 5) : null, ServiceHours = Subject % 7 == 0 ? "office" : (CalendarId?)null, WhenClosed = Intake(Other), Until = Choice % 20 == 0 ? Some.Now + Duration.FromHours(Other * 3) : null, MaxPerAgent = 3, PreferBelow = Other % 3 == 0 ? 1 + (Other % 2) : null, ReturnWaitsFor = Other % 3 == 0 ? null : Duration.FromHours(Other + 1), HeadRoom = Subject % 4 == 0 ? null : HeadRoom(), Reserve = Choice % 4 < 2 ? new AgentReserve { Agents = 1 + (Other % 3), Channel = "phone", From = ["chat"] } : null, OrderByTarget = Other % 5 == 0 ? (SlaTargetId?)new SlaTargetId("resolution") : null, Offers = Choice % 3 == 0 ? null : Offers(), Steps = Steps(), AfterSteps = Steps().Length == 0 ? null : (StepsEnd)(Choice % 3) }, Subject),
        ],
        Channels = [Some.Plan().Channels[0] with { IsExclusive = Subject % 5 == 0 ? true : null, InterruptedBy = Choice % 7 == 0 ? ["chat"] : [] }, Some.Plan().Channels[1] with { ServiceHours = Subject % 9 == 0 ? "office" : (CalendarId?)null, WhenClosed = Intake(Subject), From = Other % 20 == 0 ? Some.Now + Duration.FromHours(Choice) : null, IsExclusive = Other % 6 == 0, InterruptedBy = Subject % 3 == 0 ? ["phone"] : [], CostUnits = Choice % 4 == 0 ? 0 : Choice, WaitingPercent = Other, WaitsFromLastMessage = Subject % 2 == 0, WrapUp = Choice % 4 == 0 ? Duration.FromMinutes(Other + 1) : null }],
        SlaPolicies = (Other % 4) switch
        {
            0 => Some.Plan().SlaPolicies,
            1 => [Some.Plan().SlaPolicies[0] with { When = When.Type("order") }],
            2 => PoliciesThatPauseIn(WorkOrderStatus.Queued),
            _ => PoliciesThatPauseIn(WorkOrderStatus.Waiting, WorkOrderStatus.Suspended),
        },
        AssignmentLimit = Subject % 3 == 1 ? new AssignmentLimit { AtMost = Other % 4 == 0 ? null : Other % 4, Within = Duration.FromMinutes(1 + (Choice % 20)) } : null,
        MaxOffersPerAgent = Choice % 3 == 1 ? 1 + (Other % 3) : null,
        RampUp = [.. new[] { new RampUpStep { For = Duration.FromMinutes(10 + Other), CapacityPercent = Other / 2 }, new RampUpStep { For = Duration.FromMinutes(30), CapacityPercent = 80 } }.Take(Subject % 3)],
        RetainClosedFor = Choice % 3 == 0 ? Duration.FromHours(Other + 1) : null,
        OverCommit = Choice % 2 == 0 ? [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 200, UpToPerAgent = Other % 2 == 0 ? 4 : null }] : [],
    };
}
