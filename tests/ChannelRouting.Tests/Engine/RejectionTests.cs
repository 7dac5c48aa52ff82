using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

public class RejectionTests
{
    private static readonly Dictionary<RejectionReason, Func<Rejection>> Cases = new()
    {
        [RejectionReason.InstantBeforeLast] = () => Prepared().After(-Duration.FromTicks(1)).Execute(new AdvanceTime()).Rejection!,
        [RejectionReason.InstantOutOfRange] = () => Prepared().Refuse(new AdvanceTime(), Instant.FromUtc(2300, 1, 1, 0, 0)),
        [RejectionReason.CommandIdReused] = () => WithACommandNamedOne().Refuse(new CancelWorkOrder { WorkOrder = "WO-1", Id = "one" }),
        [RejectionReason.NoPlan] = () => new TestEngine().Refuse(new SaveAgent { Profile = Some.Agent("ann") }),
        [RejectionReason.PlanInvalid] = () => Prepared().Refuse(new ApplyPlan { Plan = Some.Plan() with { FallbackQueue = "nowhere" } }),
        [RejectionReason.ReplacedTwice] = () => Prepared().Refuse(Replacing(("chat", "phone"), ("chat", "phone"))),
        [RejectionReason.NothingToReplace] = () => Prepared().Refuse(Replacing(("phone", "chat"))),
        [RejectionReason.UnknownClassifier] = () => Prepared().Refuse(new ApplyPlan { Plan = Some.Plan() with { Rules = [new ClassificationRule { Name = "vip", Code = new CodeRule { Name = "vip", Version = 1 } }] } }),
        [RejectionReason.UnknownSelector] = () => Prepared().Refuse(new ApplyPlan { Plan = Some.Plan() with { Queues = [.. Some.Plan().Queues.Select(queue => queue with { AgentSelector = new SelectorCode { Name = "best", Version = 1 } })] } }),
        [RejectionReason.UnknownReplacement] = () => Prepared().Refuse(Replacing(("chat", "fax"))),
        [RejectionReason.QueueInUse] = () => Prepared().Refuse(new ApplyPlan { Plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general" }], Rules = [] } }),
        [RejectionReason.ChannelInUse] = () => Prepared().Refuse(new ApplyPlan { Plan = Some.Plan() with { Channels = [Some.Plan().Channels[0]] } }),
        [RejectionReason.PriorityInUse] = () => Prepared().Refuse(new ApplyPlan { Plan = Some.Plan() with { Priorities = ["now", "later"], DefaultPriority = "later", SlaPolicies = [] } }),
        [RejectionReason.TooManyPlanVersions] = TooManyPlans,
        [RejectionReason.LimitExceeded] = () => Prepared().Refuse(new SaveAgent { Profile = Some.Agent("bob", capacityUnits: -1) }),
        [RejectionReason.DuplicateWorkOrder] = () => Prepared().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1") }),
        [RejectionReason.Archived] = () => Archived().Refuse(new CancelWorkOrder { WorkOrder = "WO-0" }),
        [RejectionReason.UnknownWorkOrder] = () => Prepared().Refuse(new CancelWorkOrder { WorkOrder = "WO-9" }),
        [RejectionReason.UnknownAgent] = () => Prepared().Refuse(new SignInAgent { Agent = "bob" }),
        [RejectionReason.UnknownQueue] = () => Prepared().Refuse(new SaveAgent { Profile = Some.Agent("bob", 100, "nowhere") }),
        [RejectionReason.UnknownChannel] = () => Prepared().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-9", channel: "fax") }),
        [RejectionReason.UnknownPriority] = () => Prepared().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-9") with { Priority = "asap" } }),
        [RejectionReason.UnknownPlanVersion] = () => Prepared().Refuse(new ApplyPlan { Version = new PlanVersion(9) }),
        [RejectionReason.UnknownScheduledPlan] = () => Prepared().Refuse(new WithdrawPlan { StartAt = Some.Now }),
        [RejectionReason.UnknownTimeZoneVersion] = () => Prepared().Refuse(new AdoptTimeZones { TimeZoneVersion = "2040a" }),
        [RejectionReason.UnknownAlert] = () => Prepared().Refuse(new AcknowledgeAlert { Alert = default }),
        [RejectionReason.SameWorkOrder] = () => Prepared().Refuse(new MergeWorkOrder { WorkOrder = "WO-2", Into = "WO-2" }),
        [RejectionReason.VersionConflict] = () => Prepared().Refuse(new CancelWorkOrder { WorkOrder = "WO-1", ExpectedVersion = 1 }),
        [RejectionReason.StatusForbids] = () => Prepared().Refuse(new CompleteWorkOrder { WorkOrder = "WO-2", Assignment = new AssignmentId(1) }),
        [RejectionReason.OtherAssignment] = () => Prepared().Refuse(new CompleteWorkOrder { WorkOrder = "WO-1", Assignment = new AssignmentId(7) }),
        [RejectionReason.AgentOffline] = () => Prepared().Refuse(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "gone" }),
        [RejectionReason.ChannelNotInUse] = () => SomeDoors.Closed().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-9", channel: "phone") }),
        [RejectionReason.ChannelClosed] = () => SomeDoors.Closed().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-9") }),
        [RejectionReason.QueueClosed] = () => SomeDoors.Closed().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-9", channel: "mail") }),
        [RejectionReason.QueueFull] = () => SomeDoors.Closed().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-9", channel: "mail", type: "order") }),
        [RejectionReason.UnknownOffer] = () => Prepared().Refuse(new AcceptOffer { Offer = new OfferId(7) }),
        [RejectionReason.OfferAlreadyAccepted] = () => Offering(engine => engine.Accept(new AcceptOffer { Offer = new OfferId(1) })).Refuse(new DeclineOffer { Offer = new OfferId(1) }),
        [RejectionReason.OfferDeclined] = () => Offering(engine => engine.Accept(new DeclineOffer { Offer = new OfferId(1) })).Refuse(new AcceptOffer { Offer = new OfferId(1) }),
        [RejectionReason.OfferExpired] = () => Offering(engine => engine.After(Duration.FromSeconds(30))).Refuse(new AcceptOffer { Offer = new OfferId(1) }),
        [RejectionReason.OfferRevoked] = () => Offering(engine => engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended })).Refuse(new AcceptOffer { Offer = new OfferId(1) }),
        [RejectionReason.OfferTakenByOther] = () => Offering(engine => engine.Accept(new AcceptOffer { Offer = new OfferId(2) })).Refuse(new AcceptOffer { Offer = new OfferId(1) }),
        [RejectionReason.OfferOfEndedWorkOrder] = () => Offering(engine => engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" })).Refuse(new AcceptOffer { Offer = new OfferId(1) }),
        [RejectionReason.AgentFull] = () => Prepared().Refuse(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann" }),
    };

    public static TheoryData<RejectionReason> Reasons => [.. Enum.GetValues<RejectionReason>()];

    /// <summary>Commands for which several reasons apply at once; the lowest number must be given.</summary>
    public static TheoryData<RejectionReason, string> Precedences => new()
    {
        { RejectionReason.InstantBeforeLast, "early-unknown-order" },
        { RejectionReason.CommandIdReused, "id-reused-over-limit" },
        { RejectionReason.NoPlan, "no-plan-over-limit" },
        { RejectionReason.LimitExceeded, "submit-over-limit-duplicate" },
        { RejectionReason.LimitExceeded, "submit-far-start-duplicate" },
        { RejectionReason.LimitExceeded, "submit-far-promise-duplicate" },
        { RejectionReason.LimitExceeded, "update-far-promise-unknown-order" },
        { RejectionReason.LimitExceeded, "submit-follow-up-of-nothing-duplicate" },
        { RejectionReason.LimitExceeded, "submit-many-requirements-duplicate-unknown-channel" },
        { RejectionReason.LimitExceeded, "update-long-field-unknown-order" },
        { RejectionReason.LimitExceeded, "update-too-often-unknown-priority" },
        { RejectionReason.InstantBeforeLast, "far-too-early" },
        { RejectionReason.DuplicateWorkOrder, "submit-duplicate-unknown-channel" },
        { RejectionReason.DuplicateWorkOrder, "submit-archived-unknown-channel" },
        { RejectionReason.LimitExceeded, "update-long-field-archived-order" },
        { RejectionReason.Archived, "assign-archived-order-unknown-agent" },
        { RejectionReason.UnknownWorkOrder, "assign-unknown-order-unknown-agent" },
        { RejectionReason.UnknownAgent, "assign-unknown-agent-wrong-status" },
        { RejectionReason.UnknownChannel, "submit-unknown-channel-unknown-priority" },
        { RejectionReason.UnknownPriority, "update-unknown-priority-final-order" },
        { RejectionReason.UnknownAgent, "availability-unknown-agent-unknown-channel" },
        { RejectionReason.UnknownChannel, "availability-unknown-channel-stale" },
        { RejectionReason.LimitExceeded, "shift-ended-unknown-agent" },
        { RejectionReason.UnknownAgent, "expected-version-of-unknown-agent-unknown-queue" },
        { RejectionReason.UnknownPriority, "update-unknown-priority-stale" },
        { RejectionReason.Archived, "merge-unknown-order-into-archived" },
        { RejectionReason.UnknownWorkOrder, "merge-unknown-order-into-itself" },
        { RejectionReason.SameWorkOrder, "merge-stale-final-order-into-itself" },
        { RejectionReason.VersionConflict, "merge-stale-into-final-order" },
        { RejectionReason.LimitExceeded, "abandon-long-reason-unknown-order" },
        { RejectionReason.LimitExceeded, "reopen-long-reason-unknown-order" },
        { RejectionReason.LimitExceeded, "reopen-too-often-stale" },
        { RejectionReason.UnknownQueue, "reopen-lost-queue-stale" },
        { RejectionReason.VersionConflict, "reopen-stale-wrong-status" },
        { RejectionReason.LimitExceeded, "record-too-often-unknown-channel" },
        { RejectionReason.UnknownWorkOrder, "record-unknown-order-unknown-channel" },
        { RejectionReason.UnknownChannel, "record-unknown-channel-stale" },
        { RejectionReason.VersionConflict, "record-stale-final-order" },
        { RejectionReason.LimitExceeded, "escalate-high-level-unknown-order" },
        { RejectionReason.UnknownQueue, "escalate-to-unknown-queue-stale" },
        { RejectionReason.VersionConflict, "escalate-stale-final-order" },
        { RejectionReason.UnknownAgent, "transfer-to-unknown-agent-unknown-queue" },
        { RejectionReason.UnknownQueue, "transfer-to-unknown-queue-stale" },
        { RejectionReason.StatusForbids, "transfer-final-order-to-offline-agent" },
        { RejectionReason.AgentOffline, "transfer-to-offline-full-agent" },
        { RejectionReason.VersionConflict, "complete-stale-wrong-status" },
        { RejectionReason.StatusForbids, "complete-wrong-status-other-assignment" },
        { RejectionReason.AgentOffline, "assign-offline-full" },
    };

    [Theory, MemberData(nameof(Reasons))]
    public void Command_ThatBreaksARule_IsRefusedWithItsReason(RejectionReason reason)
    {
        var rejection = Cases[reason]();

        Assert.Equal(reason, rejection.Reason);
        Assert.NotEmpty(rejection.Subject);
    }

    [Theory, MemberData(nameof(Precedences))]
    public void Command_ThatBreaksSeveralRules_IsRefusedWithTheFirst(RejectionReason reason, string command)
    {
        var rejection = command switch
        {
            "early-unknown-order" => Prepared().After(-Duration.FromTicks(1)).Execute(new CancelWorkOrder { WorkOrder = "WO-9" }).Rejection!,
            "id-reused-over-limit" => WithACommandNamedOne().Refuse(new SaveAgent { Profile = Some.Agent("bob", capacityUnits: -1), Id = "one" }),
            "expected-version-of-unknown-agent-unknown-queue" => Prepared().Refuse(new SaveAgent { Profile = Some.Agent("bob", 100, "nowhere"), ExpectedVersion = 7 }),
            "merge-unknown-order-into-archived" => Archived().Refuse(new MergeWorkOrder { WorkOrder = "WO-9", Into = "WO-0" }),
            "merge-unknown-order-into-itself" => Prepared().Refuse(new MergeWorkOrder { WorkOrder = "WO-9", Into = "WO-9" }),
            "merge-stale-final-order-into-itself" => Prepared().Refuse(new MergeWorkOrder { WorkOrder = "WO-0", Into = "WO-0", ExpectedVersion = 1 }),
            "merge-stale-into-final-order" => Prepared().Refuse(new MergeWorkOrder { WorkOrder = "WO-2", Into = "WO-0", ExpectedVersion = 1 }),
            "reopen-long-reason-unknown-order" => Prepared().Refuse(new ReopenWorkOrder { WorkOrder = "WO-9", Reason = new string('x', RoutingLimits.TextLength + 1) }),
            "reopen-too-often-stale" => ReopenedTooOften().Refuse(new ReopenWorkOrder { WorkOrder = "WO-0", ExpectedVersion = 1 }),
            "reopen-lost-queue-stale" => WithoutOrders().Refuse(new ReopenWorkOrder { WorkOrder = "WO-3", ExpectedVersion = 1 }),
            "reopen-stale-wrong-status" => Prepared().Refuse(new ReopenWorkOrder { WorkOrder = "WO-2", ExpectedVersion = 1 }),
            "record-too-often-unknown-channel" => RecordedTooOften().Refuse(new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.Reply, Channel = "fax" }),
            "record-unknown-order-unknown-channel" => Prepared().Refuse(new RecordInteraction { WorkOrder = "WO-9", Kind = InteractionKind.Reply, Channel = "fax" }),
            "record-unknown-channel-stale" => Prepared().Refuse(new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.Reply, Channel = "fax", ExpectedVersion = 1 }),
            "record-stale-final-order" => Prepared().Refuse(new RecordInteraction { WorkOrder = "WO-0", Kind = InteractionKind.Reply, ExpectedVersion = 1 }),
            "escalate-high-level-unknown-order" => Prepared().Refuse(new EscalateWorkOrder { WorkOrder = "WO-9", Level = RoutingLimits.EscalationLevels + 1 }),
            "escalate-to-unknown-queue-stale" => Prepared().Refuse(new EscalateWorkOrder { WorkOrder = "WO-1", Queue = "nowhere", ExpectedVersion = 1 }),
            "escalate-stale-final-order" => Prepared().Refuse(new EscalateWorkOrder { WorkOrder = "WO-0", ExpectedVersion = 1 }),
            "transfer-to-unknown-agent-unknown-queue" => Prepared().Refuse(new TransferWorkOrder { WorkOrder = "WO-2", Queue = "nowhere", Agent = "bob" }),
            "transfer-to-unknown-queue-stale" => Prepared().Refuse(new TransferWorkOrder { WorkOrder = "WO-2", Queue = "nowhere", ExpectedVersion = 1 }),
            "transfer-final-order-to-offline-agent" => Prepared().Refuse(new TransferWorkOrder { WorkOrder = "WO-0", Queue = "general", Agent = "gone" }),
            "transfer-to-offline-full-agent" => Prepared().Refuse(new TransferWorkOrder { WorkOrder = "WO-2", Queue = "general", Agent = "gone" }),
            "abandon-long-reason-unknown-order" => Prepared().Refuse(new AbandonWorkOrder { WorkOrder = "WO-9", Reason = new string('x', RoutingLimits.TextLength + 1) }),
            "update-unknown-priority-stale" => Prepared().Refuse(new UpdateWorkOrder { WorkOrder = "WO-0", Priority = "asap", ExpectedVersion = 1 }),
            "complete-stale-wrong-status" => Prepared().Refuse(new CompleteWorkOrder { WorkOrder = "WO-2", Assignment = new AssignmentId(9), ExpectedVersion = 1 }),
            "no-plan-over-limit" => new TestEngine().Refuse(new SaveAgent { Profile = Some.Agent("bob", capacityUnits: -1) }),
            "submit-many-requirements-duplicate-unknown-channel" => Prepared().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1", channel: "fax") with { Requirements = [.. Enumerable.Range(0, RoutingLimits.RequirementsPerWorkOrder + 1).Select(i => new SkillRequirement { Skill = $"s{i}", AtLeast = 1 })] } }),
            "update-long-field-unknown-order" => Prepared().Refuse(new UpdateWorkOrder { WorkOrder = "WO-9", Fields = new Dictionary<string, string> { ["a"] = new('x', RoutingLimits.TextLength + 1) } }),
            "update-too-often-unknown-priority" => UpdatedTooOften().Refuse(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "asap" }),
            "far-too-early" => Prepared().Refuse(new AdvanceTime(), Instant.FromUtc(1800, 1, 1, 0, 0)),
            "submit-follow-up-of-nothing-duplicate" => Prepared().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1") with { FollowUpOf = default(WorkOrderId) } }),
            "submit-far-promise-duplicate" => Prepared().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1") with { PromisedAt = Instant.FromUtc(2300, 1, 1, 0, 0) } }),
            "update-far-promise-unknown-order" => Prepared().Refuse(new UpdateWorkOrder { WorkOrder = "WO-9", PromisedAt = Instant.FromUtc(2300, 1, 1, 0, 0) }),
            "submit-far-start-duplicate" => Prepared().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1") with { StartAt = Instant.FromUtc(2300, 1, 1, 0, 0) } }),
            "submit-over-limit-duplicate" => Prepared().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1", type: "") }),
            "submit-duplicate-unknown-channel" => Prepared().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1", channel: "fax") }),
            "submit-archived-unknown-channel" => Archived().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-0", channel: "fax") }),
            "update-long-field-archived-order" => Archived().Refuse(new UpdateWorkOrder { WorkOrder = "WO-0", Fields = new Dictionary<string, string> { ["a"] = new('x', RoutingLimits.TextLength + 1) } }),
            "assign-archived-order-unknown-agent" => Archived().Refuse(new AssignWorkOrder { WorkOrder = "WO-0", Agent = "bob" }),
            "assign-unknown-order-unknown-agent" => Prepared().Refuse(new AssignWorkOrder { WorkOrder = "WO-9", Agent = "bob" }),
            "assign-unknown-agent-wrong-status" => Prepared().Refuse(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "bob" }),
            "submit-unknown-channel-unknown-priority" => Prepared().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-9", channel: "fax") with { Priority = "asap" } }),
            "update-unknown-priority-final-order" => Prepared().Refuse(new UpdateWorkOrder { WorkOrder = "WO-0", Priority = "asap" }),
            "complete-wrong-status-other-assignment" => Prepared().Refuse(new CompleteWorkOrder { WorkOrder = "WO-2", Assignment = new AssignmentId(9) }),
            "availability-unknown-agent-unknown-channel" => Prepared().Refuse(new SetChannelAvailability { Agent = "bob", Channel = "fax", IsAvailable = true }),
            "availability-unknown-channel-stale" => Prepared().Refuse(new SetChannelAvailability { Agent = "ann", Channel = "fax", IsAvailable = true, ExpectedVersion = 1 }),
            "shift-ended-unknown-agent" => Prepared().Refuse(new StartAgentShift { Agent = "bob", EndsAt = Some.Now }),
            _ => Prepared().Refuse(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "gone" }),
        };

        Assert.Equal(reason, rejection.Reason);
    }

    [Fact]
    public void RejectedCommand_AfterADeadline_LeavesTheSettlingStanding()
    {
        var engine = Prepared().After(Duration.FromDays(3)); // The clocks of WO-1 and WO-2 breach.

        var decision = engine.Execute(new CancelWorkOrder { WorkOrder = "WO-9" });

        Assert.Equal(RejectionReason.UnknownWorkOrder, decision.Rejection!.Reason);
        Assert.Null(decision.Entry);
        Assert.Null(decision.Settling!.Command);
        Assert.All(decision.Settling.Events, e => Assert.IsType<SlaClockBreached>(e));
    }

    [Fact]
    public void Execute_OutsideTheYearsThatCalendarsReach_IsRefused()
    {
        var early = new RoutingEngine().Execute(new AdvanceTime(), Instant.FromUtc(1899, 12, 31, 23, 59)).Rejection!;
        var late = new RoutingEngine().Execute(new AdvanceTime(), Instant.FromUtc(2300, 1, 1, 0, 0)).Rejection!;

        Assert.Equal((RejectionReason.InstantBeforeLast, "1900-01-01T00:00:00Z"), (early.Reason, early.Limit));
        Assert.Equal((RejectionReason.InstantOutOfRange, "2299-12-31"), (late.Reason, late.Limit));
    }

    /// <summary>Identifiers that name nothing, in each place where one is asked for.</summary>
    public static TheoryData<Command> NamingNothing => new()
    {
        new SaveAgent { Profile = new AgentProfile { Id = default, CapacityUnits = 1 } },
        new SaveAgent { Profile = Some.Agent("bob") with { Queues = [default] } },
        new SaveAgent { Profile = Some.Agent("bob") with { Skills = [default] } },
        new SignInAgent { Agent = default },
        new SetAgentPresence { Agent = default, Presence = AgentPresence.Away },
        new SetChannelAvailability { Agent = default, Channel = "chat", IsAvailable = true },
        new SetChannelAvailability { Agent = "ann", Channel = default, IsAvailable = true },
        new StartAgentShift { Agent = default },
        new EndAgentShift { Agent = default },
        new SubmitWorkOrder { Draft = Some.Draft("WO-9") with { Id = default } },
        new SubmitWorkOrder { Draft = Some.Draft("WO-9") with { Channel = default } },
        new SubmitWorkOrder { Draft = Some.Draft("WO-9") with { Requirements = [default] } },
        new UpdateWorkOrder { WorkOrder = default },
        new UpdateWorkOrder { WorkOrder = "WO-1", Priority = default(PriorityId) },
        new AssignWorkOrder { WorkOrder = default, Agent = "ann" },
        new AssignWorkOrder { WorkOrder = "WO-2", Agent = default },
        new TransferWorkOrder { WorkOrder = default, Queue = "general" },
        new TransferWorkOrder { WorkOrder = "WO-2", Queue = default },
        new TransferWorkOrder { WorkOrder = "WO-2", Queue = "general", Agent = default(AgentId) },
        new CompleteWorkOrder { WorkOrder = default, Assignment = new AssignmentId(1) },
        new CompleteWorkOrder { WorkOrder = "WO-1", Assignment = default },
        new CloseWorkOrder { WorkOrder = default, Assignment = new AssignmentId(1) },
        new ReopenWorkOrder { WorkOrder = default },
        new RecordInteraction { WorkOrder = default, Kind = InteractionKind.Reply },
        new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.Reply, Channel = default(ChannelId) },
        new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.Reply, Interaction = default(InteractionId) },
        new EscalateWorkOrder { WorkOrder = default },
        new EscalateWorkOrder { WorkOrder = "WO-1", Queue = default(QueueId) },
        new EscalateWorkOrder { WorkOrder = "WO-1", Level = 0 },
        new CancelWorkOrder { WorkOrder = default },
        new AbandonWorkOrder { WorkOrder = default },
        new MergeWorkOrder { WorkOrder = default, Into = "WO-1" },
        new MergeWorkOrder { WorkOrder = "WO-1", Into = default },
        new AcceptOffer { Offer = default },
        new BeginAcceptingOffer { Offer = default },
        new DeclineOffer { Offer = default },
        new DeclineOffer { Offer = new OfferId(-1) },
    };

    [Theory, MemberData(nameof(NamingNothing))]
    public void Command_ThatNamesNothing_IsRefused(Command command) => Prepared().Refuse(command);

    public static TheoryData<string, Command> Malformed => new()
    {
        { "version of nothing", new SubmitWorkOrder { Draft = Some.Draft("WO-9"), ExpectedVersion = 3 } },
        { "no draft", new SubmitWorkOrder { Draft = null! } },
        { "no type", new SubmitWorkOrder { Draft = Some.Draft("WO-9", type: null!) } },
        { "half a character", new SubmitWorkOrder { Draft = Some.Draft("WO-9", type: "\ud800") } },
        { "half a character in a new type", new UpdateWorkOrder { WorkOrder = "WO-1", Type = "\ud800" } },
        { "half a character in a field", new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["a"] = "\udc00" } } },
        { "half a character in a field's name", new SubmitWorkOrder { Draft = Some.Draft("WO-9") with { Fields = new Dictionary<string, string> { ["\ud800"] = "a" } } } },
        { "half a character in a reason", new CancelWorkOrder { WorkOrder = "WO-1", Reason = "\ud800" } },
        { "half a character in a reason to abandon", new AbandonWorkOrder { WorkOrder = "WO-2", Reason = "\ud800" } },
        { "half a character in a reason to reopen", new ReopenWorkOrder { WorkOrder = "WO-0", Reason = "\ud800" } },
        { "undefined adoption", new ApplyPlan { Plan = Some.Plan(), OpenWork = (PlanAdoption)99 } },
        { "undefined kind", new RecordInteraction { WorkOrder = "WO-1", Kind = (InteractionKind)99 } },
        { "half a character in a role", new EscalateWorkOrder { WorkOrder = "WO-1", Role = "\ud800" } },
        { "half a character in a reason to escalate", new EscalateWorkOrder { WorkOrder = "WO-1", Reason = "\ud800" } },
        { "half a character in a reason to decline", new DeclineOffer { Offer = new OfferId(1), Reason = "\ud800" } },
        { "half a character in a name", new SaveAgent { Profile = Some.Agent("bob") with { Name = "\ud800" } } },
        { "half a character in a plan", new ApplyPlan { Plan = Some.Plan() with { Name = "\ud800" } } },
        { "null field", new SubmitWorkOrder { Draft = Some.Draft("WO-9") with { Fields = new Dictionary<string, string> { ["a"] = null! } } } },
        { "null update", new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["a"] = null! } } },
        { "undefined status", new UpdateWorkOrder { WorkOrder = "WO-1", Status = (WorkOrderStatus)99 } },
        { "cause of matching", new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann", Cause = AssignmentCause.Matching } },
        { "undefined cause", new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann", Cause = (AssignmentCause)99 } },
        { "no profile", new SaveAgent { Profile = null! } },
        { "undefined presence", new SetAgentPresence { Agent = "ann", Presence = (AgentPresence)99 } },
        { "no plan", new ApplyPlan { Plan = null! } },
        { "null replacement", new ApplyPlan { Plan = Some.Plan(), Replacements = new() { Priorities = [null!] } } },
        { "null channel", new ApplyPlan { Plan = Some.Plan() with { Channels = [null!] } } },
        { "no zone", new ApplyPlan { Plan = Some.Plan() with { Calendars = [Some.Office() with { TimeZone = null! }] } } },
        { "undefined moment", new ApplyPlan { Plan = Some.Plan() with { SlaPolicies = [new SlaPolicy { Id = "p", Targets = [new SlaTarget { Id = "t", Starts = (SlaMoment)99, Goals = [] }] }] } } },
    };

    [Fact]
    public void Fields_WithANameTwice_AreMisuseWhenTheyAreGiven()
    {
        var twice = new FieldsGivenTwice();

        Assert.Contains("stands twice", Assert.Throws<ArgumentException>(() => Some.Draft("WO-9") with { Fields = twice }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_NestedWithoutEnd_IsMisuseAndNotTheEndOfTheProcess()
    {
        var condition = When.Type("x");
        for (var i = 0; i < 20_000; i++) condition = new Condition { Not = condition };

        var plan = Some.Plan() with { Rules = [new ClassificationRule { Name = "deep", Queue = "orders", When = condition }] };

        Assert.Contains("nested more than", Assert.Throws<ArgumentException>(() => Prepared().Execute(new ApplyPlan { Plan = plan })).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Malformed))]
    public void MalformedCommand_IsMisuseAndLeavesTheEngineWhole(string what, Command command)
    {
        var engine = Prepared();
        var before = engine.Engine.State.ToCanonicalText();

        Assert.ThrowsAny<ArgumentException>(() => engine.Engine.Execute(command, engine.Now));

        Assert.True(engine.Execute(new AdvanceTime()).IsAccepted, what);
        Assert.Equal(before, engine.Engine.State.ToCanonicalText());
    }

    /// <summary>WO-0 is closed; ann is full with WO-1 (chat, 25 of 25 units); WO-2 waits in orders; gone is signed out.</summary>
    private static TestEngine Prepared()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.Accept(new SaveAgent { Profile = Some.Agent("gone", capacityUnits: 0) });
        engine.Submit(Some.Draft("WO-0"));
        engine.Complete("WO-0");
        engine.Close("WO-0");
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2", type: "order"));
        return engine;
    }

    /// <summary>A week later: WO-0 is archived.</summary>
    private static TestEngine Archived() => Prepared().After(Duration.FromDays(7));

    private static TestEngine WithACommandNamedOne()
    {
        var engine = Prepared();
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-2", Priority = "high", Id = "one" });
        return engine;
    }

    /// <summary>WO-1 is offered to ann (offer 1) and bob (offer 2) for 30 seconds; then something happens.</summary>
    private static TestEngine Offering(Action<TestEngine> then)
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromSeconds(30), AtOnce = 2 }, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        then(engine);
        return engine;
    }

    private static TestEngine UpdatedTooOften()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        for (var i = 0; i < RoutingLimits.UpdatesPerWorkOrder; i++) engine.Engine.Execute(new UpdateWorkOrder { WorkOrder = "WO-1", Type = $"type {i}" }, engine.Now);
        return engine;
    }

    private static TestEngine RecordedTooOften()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        for (var i = 0; i < RoutingLimits.InteractionsPerWorkOrder; i++) engine.Engine.Execute(new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.InternalNote }, engine.Now);
        return engine;
    }

    private static TestEngine ReopenedTooOften()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-0"));
        engine.Complete("WO-0");
        for (var i = 0; i < RoutingLimits.ReopensPerWorkOrder; i++)
        {
            engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-0" });
            engine.Complete("WO-0");
        }

        return engine;
    }

    /// <summary>WO-3 was closed in orders, a queue that the plan has no longer.</summary>
    private static TestEngine WithoutOrders()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-3", type: "order"));
        engine.Complete("WO-3");
        engine.Close("WO-3");
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 100, "general") });
        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general" }], Rules = [] } });
        return engine;
    }

    private static ApplyPlan Replacing(params (string From, string To)[] channels) =>
        new() { Plan = Some.Plan() with { Channels = [Some.Plan().Channels[0]] }, Replacements = new() { Channels = [.. channels.Select(pair => new Replacement<ChannelId> { From = pair.From, To = pair.To })] } };

    private static Rejection TooManyPlans()
    {
        var engine = TestEngine.Standard();
        for (var version = 1; version < RoutingLimits.PlanVersions; version++)
        {
            engine.Submit(Some.Draft($"WO-{version}"));
            engine.Accept(new ApplyPlan { Plan = Some.Plan() });
        }

        engine.Submit(Some.Draft("WO-last"));
        return engine.Refuse(new ApplyPlan { Plan = Some.Plan() });
    }
}
