using ChannelRouting.Calendars;
using ChannelRouting.Planning;
using ChannelRouting.Wording;

namespace ChannelRouting.Testing;

/// <summary>Tries a plan: this work order at this instant, with these agents, goes where, to whom, and is due when.</summary>
/// <remarks>
/// <para>It drives a <see cref="RoutingEngine"/> of its own by hand, so the answer is the same on every machine, at once, and needs no clock.</para>
/// <para>Every verb changes this test and returns it. Not safe for use by several threads at one time.</para>
/// </remarks>
public sealed class PlanTest
{
    private readonly RoutingEngine _engine;
    private readonly RoutingPlan _plan;
    private readonly IDateTimeZoneProvider _timeZones;
    private TestTime _time = new();
    private Instant? _now;

    private PlanTest(RoutingPlan plan, IDateTimeZoneProvider timeZones, RoutingEngine engine) => (_plan, _timeZones, _engine) = (plan, timeZones, engine);

    /// <summary>Begins a test of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="timeZones">The time-zone database. Null: the one that came with NodaTime.</param>
    /// <param name="classifiers">The code that its rules ask. Null: none.</param>
    /// <param name="agentSelectors">The code that its queues ask which agent goes first. Null: none.</param>
    /// <param name="workOrderSelectors">The code that it asks which work order goes first. Null: none.</param>
    /// <exception cref="PlanInvalidException">The plan has errors; all of them stand in the exception.</exception>
    public static PlanTest For(
        RoutingPlan plan,
        IDateTimeZoneProvider? timeZones = null,
        IReadOnlyList<IClassifier>? classifiers = null,
        IReadOnlyList<IAgentSelector>? agentSelectors = null,
        IReadOnlyList<IWorkOrderSelector>? workOrderSelectors = null)
    {
        var (checkedPlan, zones) = (new CompiledPlan(plan, timeZones).Plan, timeZones ?? DateTimeZoneProviders.Tzdb);
        return new PlanTest(checkedPlan, zones, new RoutingEngine(new TimeZoneEditions(zones), classifiers, agentSelectors, workOrderSelectors));
    }

    /// <summary>The zone of instants that are written without one, and of those in messages. Default: none, and UTC in messages.</summary>
    /// <param name="timeZone">An IANA name, such as <c>Asia/Shanghai</c>.</param>
    /// <exception cref="ArgumentException">There is no zone of that name.</exception>
    public PlanTest In(string timeZone)
    {
        _time = TestTime.In(timeZone, _timeZones);
        return this;
    }

    /// <summary>Sets the clock. It comes before agents and work orders, and goes forward only.</summary>
    /// <param name="instant">As ISO 8601 with <c>Z</c> or an offset, such as <c>2026-01-05T09:00+08:00</c>, or without in the zone of <see cref="In"/>; seconds may be left out.</param>
    /// <exception cref="ArgumentException">The text cannot be read, or the instant is before the last one.</exception>
    public PlanTest At(string instant) => At(_time.Read(instant));

    /// <summary>Sets the clock. It comes before agents and work orders, and goes forward only. What is due by then happens on the way, each thing at its own instant.</summary>
    /// <exception cref="ArgumentException">The instant is before the last one.</exception>
    public PlanTest At(Instant instant)
    {
        if (instant < _now) throw new ArgumentException($"{_time.Write(instant)} is before {_time.Write(_now.Value)}; time goes forward only.", nameof(instant));
        if (_now is null) return Do(new ApplyPlan { Plan = _plan }, instant);
        while (_engine.NextDueAt is { } due && due <= instant) Do(new AdvanceTime(), due); // As a router's timer does: what follows from a deadline follows at once.
        return Do(new AdvanceTime(), instant);
    }

    /// <summary>Signs in an agent who always has room.</summary>
    /// <param name="id">Which agent.</param>
    /// <param name="queues">The queues it serves; none given: all of the plan.</param>
    public PlanTest WithAgent(AgentId id, params IReadOnlyList<QueueId> queues)
    {
        ArgumentNullException.ThrowIfNull(queues);
        return WithAgent(new AgentProfile { Id = id, Queues = queues.Count > 0 ? queues : [.. _plan.Queues.Select(queue => queue.Id)], CapacityUnits = RoutingLimits.CapacityUnits });
    }

    /// <summary>Signs in an agent.</summary>
    /// <exception cref="PlanTestException">The agent was refused, for instance because it serves a queue that the plan does not have.</exception>
    public PlanTest WithAgent(AgentProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Execute(new SaveAgent { Profile = profile });
        Execute(new SignInAgent { Agent = profile.Id });
        return this;
    }

    /// <summary>Submits a work order and lets the plan route it.</summary>
    /// <returns>What became of it, to be compared with what should.</returns>
    /// <exception cref="PlanTestException">The work order was refused, for instance because its channel is not in the plan.</exception>
    public RoutedWorkOrder Submit(WorkOrderDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return RoutedBy(Execute(new SubmitWorkOrder { Draft = draft }), draft.Id);
    }

    /// <summary>Submits a work order that the plan should refuse, such as one for a queue that is closed or full.</summary>
    /// <param name="draft">The work order.</param>
    /// <param name="reason">Why it should be refused.</param>
    /// <exception cref="PlanTestException">It was accepted, or refused for another reason.</exception>
    public PlanTest Refuses(WorkOrderDraft draft, RejectionReason reason)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var decision = Decide(new SubmitWorkOrder { Draft = draft });
        if (decision.Rejection?.Reason == reason) return this;
        var actual = decision.Rejection is { } other ? $"was refused as {other.Reason}" : RoutedBy(decision, draft.Id).Arrival;
        throw new PlanTestException($"Work order '{draft.Id}'", $"to be refused as {reason}", actual);
    }

    private RoutedWorkOrder RoutedBy(Decision decision, WorkOrderId id) =>
        new(_engine.FindWorkOrder(id)!, decision.Events.Select(happened => ClassificationOf(happened, id)).OfType<Classification>().First(), _time);

    private static Classification? ClassificationOf(RoutingEvent happened, WorkOrderId id) => happened switch
    {
        WorkOrderQueued queued when queued.WorkOrder == id => queued.Classification,
        WorkOrderScheduled scheduled when scheduled.WorkOrder == id => scheduled.Classification,
        _ => null,
    };

    private PlanTest Do(Command command, Instant at)
    {
        _now = at;
        Execute(command);
        return this;
    }

    private Decision Execute(Command command)
    {
        var decision = Decide(command);
        return decision.Rejection is { } rejection ? throw new PlanTestException($"{command.GetType().Name} was refused: {RoutingWording.English.Describe(rejection)}") : decision;
    }

    private Decision Decide(Command command) =>
        _now is { } now ? _engine.Execute(command, now) : throw new InvalidOperationException("No instant was given. Say At(...) before agents and work orders.");
}
