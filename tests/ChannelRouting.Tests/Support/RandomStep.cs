using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Support;

/// <summary>One step of a random run: some command about some of a few orders and agents, some time after the step before.</summary>
internal sealed record RandomStep(int Kind, int Subject, int Other, int Choice, int Minutes)
{
    private const int OrderCount = 9;
    private const int AgentCount = 4;

    public static Gen<RandomStep> Generator { get; } =
        from kind in Gen.Choose(0, 21)
        from subject in Gen.Choose(0, 99)
        from other in Gen.Choose(0, 99)
        from choice in Gen.Choose(0, 99)
        from minutes in Gen.Frequency((4, Gen.Constant(0)), (4, Gen.Choose(0, 90)), (1, Gen.Choose(0, 5_000)))
        select new RandomStep(kind, subject, other, choice, minutes);

    public static Arbitrary<RandomStep[]> Runs { get; } = Arb.From(
        Gen.Sized(size => Generator.ArrayOf(Math.Clamp(size * 2, 1, 150))),
        steps => steps.Length <= 1 ? [] : Enumerable.Range(0, steps.Length).Select(left => steps.Where((_, i) => i != left).ToArray()));

    /// <summary>One queue assigns at once, the other asks.</summary>
    private static RoutingPlan FirstPlan => Some.Plan() with
    {
        WorkOrderRule = WorkOrderRule.PriorityDeadline,
        Queues =
        [
            new WorkQueue { Id = "general", AgentRule = AgentRule.LongestIdle },
            new WorkQueue
            {
                Id = "orders",
                MaxPerAgent = 3,
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
    };

    private WorkOrderId Order => $"WO-{Subject % OrderCount}";

    private AgentId Agent => $"agent-{Other % AgentCount}";

    /// <summary>Runs the steps on an engine of their own.</summary>
    public static TestEngine Run(IEnumerable<RandomStep> steps, Action<TestEngine, Command>? before = null)
    {
        var engine = new TestEngine(FirstPlan);
        foreach (var step in steps)
        {
            engine.Now += Duration.FromMinutes(step.Minutes);
            var command = step.CommandOn(engine);
            before?.Invoke(engine, command);
            engine.Execute(command);
        }

        return engine;
    }

    /// <summary>The command of the step for an engine where its run has come to.</summary>
    public Command CommandOn(TestEngine engine) => Named(ToCommand(engine));

    /// <summary>Some commands carry an id, and some of those one that was used before.</summary>
    private Command Named(Command command) => Minutes % 4 == 1 ? command with { Id = $"command-{Choice % 20}" } : command;

    private Command ToCommand(TestEngine engine) => Kind switch
    {
        0 => new SaveAgent { Profile = Profile() },
        1 => new SignInAgent { Agent = Agent },
        2 => new SetAgentPresence { Agent = Agent, Presence = (AgentPresence)(Choice % 4) },
        3 or 4 or 5 => new SubmitWorkOrder { Draft = Draft(engine.Now) },
        6 => new UpdateWorkOrder { WorkOrder = Order, Priority = Choice % 3 == 0 ? "urgent" : "low", Type = Choice % 5 == 0 ? "order" : null },
        7 or 8 => new UpdateWorkOrder { WorkOrder = Order, Status = (WorkOrderStatus)(1 + (Choice % 5)) },
        9 => new AssignWorkOrder { WorkOrder = Order, Agent = Agent, Cause = Choice % 3 == 0 ? AssignmentCause.Direct : null, Actor = Actor.Supervisor("sam") },
        10 => new CompleteWorkOrder { WorkOrder = Order, Assignment = AssignmentIn(engine) },
        11 => new CloseWorkOrder { WorkOrder = Order, Assignment = AssignmentIn(engine) },
        13 or 14 => new AcceptOffer { Offer = OfferIn(engine) },
        15 or 16 => new DeclineOffer { Offer = OfferIn(engine), Reason = Choice % 4 == 0 ? "lunch" : null, OfferAgainAt = Choice % 5 == 0 ? engine.Now + Duration.FromMinutes(Other) : null },
        17 => new BeginAcceptingOffer { Offer = OfferIn(engine) },
        18 => new SetChannelAvailability { Agent = Agent, Channel = Subject % 2 == 0 ? "chat" : "phone", IsAvailable = Choice % 2 == 0 },
        19 when Choice % 4 == 0 => new EndAgentShift { Agent = Agent },
        19 => new StartAgentShift { Agent = Agent, EndsAt = Choice % 4 == 1 ? null : engine.Now + Duration.FromMinutes(Subject * 10) },
        20 => new TransferWorkOrder { WorkOrder = Order, Queue = Choice % 2 == 0 ? "general" : "orders", Agent = Minutes % 3 == 0 ? Agent : (AgentId?)null },
        21 => new ReopenWorkOrder { WorkOrder = Order },
        _ => Choice switch
        {
            < 10 => new AbandonWorkOrder { WorkOrder = Order },
            < 20 => new MergeWorkOrder { WorkOrder = Order, Into = $"WO-{Other % OrderCount}" },
            < 30 => new CancelWorkOrder { WorkOrder = Order },
            < 45 => new ApplyPlan { Plan = OtherPlan() },
            _ => new AdvanceTime(),
        },
    };

    private AgentProfile Profile() => Some.Agent(Agent.Value, Choice % 5 * 30, Choice % 2 == 0 ? ["general", "orders"] : ["orders"]) with
    {
        TakesWorkOffline = Subject % 4 == 0 ? true : null,
        Skills = Choice % 3 == 0 ? [new SkillLevel { Skill = "tax", Level = Choice % 4 }] : [],
    };

    private WorkOrderDraft Draft(Instant now) => Some.Draft(Order.Value, Other % 3 == 0 ? "phone" : "chat", Choice % 2 == 0 ? "order" : "question") with
    {
        Priority = Choice % 7 == 0 ? "urgent" : "normal",
        Requirements = Choice % 4 == 0 ? [new SkillRequirement { Skill = "tax", AtLeast = Choice % 3 }] : [],
        StartAt = Choice % 6 == 0 ? now + Duration.FromMinutes(Other - 10) : null,
        FollowUpOf = Other % 5 == 0 ? new WorkOrderId("WO-0") : (WorkOrderId?)null,
    };

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

    private AssignmentId AssignmentIn(TestEngine engine) =>
        Choice % 10 == 0 ? new AssignmentId(Other) : engine.Engine.FindWorkOrder(Order)?.Assignment ?? new AssignmentId(1);

    private OfferId OfferIn(TestEngine engine) =>
        Choice % 6 == 0 ? new OfferId(Other) : engine.Engine.FindWorkOrder(Order)?.Offers.LastOrDefault()?.Id ?? new OfferId(1 + (Subject % 5));

    private RoutingPlan OtherPlan() => Some.Plan() with
    {
        Name = $"plan {Choice}",
        WorkOrderRule = (WorkOrderRule)(Choice % 3),
        Queues =
        [
            new WorkQueue { Id = "general", AgentRule = (AgentRule)(Other % 3), MaxPerAgent = Other % 4 == 0 ? 2 : null, TransferRestartsPlace = Other % 2 == 0 },
            new WorkQueue { Id = "orders", AgentRule = (AgentRule)(Subject % 3), MaxPerAgent = 3, OrderByTarget = Other % 5 == 0 ? (SlaTargetId?)new SlaTargetId("resolution") : null, Offers = Choice % 3 == 0 ? null : Offers() },
        ],
        Channels = [Some.Plan().Channels[0], Some.Plan().Channels[1] with { CostUnits = Choice, WaitingPercent = Other, WrapUp = Choice % 4 == 0 ? Duration.FromMinutes(Other + 1) : null }],
        SlaPolicies = Other % 2 == 0 ? Some.Plan().SlaPolicies : [Some.Plan().SlaPolicies[0] with { When = When.Type("order") }],
        RetainClosedFor = Choice % 3 == 0 ? Duration.FromHours(Other + 1) : null,
        OverCommit = Choice % 2 == 0 ? [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 200 }] : [],
    };
}
