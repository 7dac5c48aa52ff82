using ChannelRouting.Matching;
using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>All that the engine knows. Changed only by <see cref="Apply"/>; the matcher and the deadlines are derived from it.</summary>
internal sealed partial class RoutingState
{
    private static readonly Instant FirstInstant = Instant.FromUtc(Calendars.BusinessHours.FirstYear, 1, 1, 0, 0);

    private readonly Dictionary<WorkOrderId, WorkOrderState> _orders = [];
    private readonly SortedDictionary<AgentId, AgentState> _agents = [];
    private readonly SortedDictionary<PlanVersion, PlanInUse> _plans = [];

    private Instant _at;

    /// <param name="matcher">What finds matches in this state.</param>
    public RoutingState(Func<RoutingState, IMatcher> matcher) => Matcher = matcher(this);

    /// <summary>The sequence of the last event; 0 before the first.</summary>
    public long LastSequence { get; private set; }

    /// <summary>The latest instant the engine was given; the first instant there is before the first command.</summary>
    public Instant LastInstant { get; set; } = FirstInstant;

    public long LastAssignment { get; private set; }

    public PlanVersion PlanVersion { get; private set; }

    /// <summary>Who acts when nobody asked: the rules of the current plan.</summary>
    public Actor RuleActor { get; private set; } = Actor.Rule(default);

    /// <summary>The current plan; null before the first.</summary>
    public CompiledPlan? Plan { get; private set; }

    public IMatcher Matcher { get; }

    /// <summary>The code that plans may name.</summary>
    public HostCode Code { get; init; } = new();

    /// <summary>What work orders that are not final ask of agents.</summary>
    public DemandTable Demands { get; } = new();

    public DeadlineQueue Deadlines { get; private init; } = new();

    /// <summary>In no order: sort them where it matters.</summary>
    public IEnumerable<WorkOrderState> WorkOrders => _orders.Values;

    public int WorkOrderCount => _orders.Count;

    /// <summary>By id.</summary>
    public IEnumerable<AgentState> Agents => _agents.Values;

    public int AgentCount => _agents.Count;

    /// <summary>Plan versions that are current or held by work orders that are not final, oldest first.</summary>
    public IEnumerable<PlanVersion> PlanVersions => _plans.Keys;

    public int PlanVersionCount => _plans.Count;

    public WorkOrderState? FindOrder(WorkOrderId id) => _orders.GetValueOrDefault(id);

    public AgentState? FindAgent(AgentId id) => _agents.GetValueOrDefault(id);

    /// <summary>The plan that classified an order which is not final.</summary>
    public CompiledPlan PlanOf(WorkOrderState order) => PlanOf(order.Plan);

    /// <summary>A plan that is current or held.</summary>
    public CompiledPlan PlanOf(PlanVersion version) => _plans[version].Plan;

    /// <summary>Takes in one event. The only door by which state changes; it decides nothing.</summary>
    public void Apply(RoutingEvent routingEvent)
    {
        if (routingEvent.Sequence != LastSequence + 1)
            throw new RoutingInvariantException($"Event {routingEvent.Sequence} was applied after event {LastSequence}.");
        (LastSequence, _at) = (routingEvent.Sequence, routingEvent.At);
        switch (routingEvent)
        {
            case PlanApplied e: On(e); break;
            case PlanScheduled e: On(e); break;
            case PlanWithdrawn e: On(e); break;
            case PlanRefused e: On(e); break;
            case PlanAdopted e: On(e); break;
            case TimeZonesAdopted e: On(e); break;
            case WorkOrderReclassified e: On(e); break;
            case AgentSaved e: On(e); break;
            case AgentSignedIn e: On(e); break;
            case AgentPresenceChanged e: On(e); break;
            case ChannelAvailabilityChanged e: On(e); break;
            case AgentShiftStarted e: On(e); break;
            case AgentShiftEnded e: On(e); break;
            case AgentRampedUp e: On(e); break;
            case CalendarDataEnding e: On(e); break;
            case CapacityExceeded: break;
            case AssignmentPauseEnded e: On(e); break;
            case AffinityApplied e: On(e); break;
            case AffinityEnded e: On(e); break;
            case HeadRoomHeld e: On(e); break;
            case HeadRoomReleased e: On(e); break;
            case OffersExhausted e: On(e); break;
            case OfferMade e: On(e); break;
            case OfferExtended e: On(e); break;
            case OfferAccepted e: On(e); break;
            case OfferDeclined e: On(e); break;
            case OfferExpired e: On(e); break;
            case OfferRevoked e: On(e); break;
            case OfferCoolDownEnded e: On(e); break;
            case WorkOrderSubmitted e: On(e); break;
            case WorkOrderScheduled e: On(e); break;
            case WorkOrderQueued e: On(e); break;
            case WorkOrderUpdated e: On(e); break;
            case WorkOrderAssigned e: On(e); break;
            case WorkOrderStatusChanged e: On(e); break;
            case WorkOrderRequeued e: On(e); break;
            case WorkOrderTransferred e: On(e); break;
            case WorkOrderCompleted e: On(e); break;
            case WorkOrderClosed e: On(e); break;
            case WorkOrderReopened e: On(e); break;
            case WorkOrderEscalated e: On(e); break;
            case InteractionRecorded e: On(e); break;
            case SatisfactionRecorded e: On(e); break;
            case WorkOrderBoosted e: On(e); break;
            case WorkOrderWeighed e: On(e); break;
            case WorkOrderWidened e: On(e); break;
            case RoutingStepEntered e: On(e); break;
            case RoutingStepsEnded e: On(e); break;
            case QueueDelayEnded e: On(e); break;
            case WorkOrderTakenBack e: On(e); break;
            case RoleNotified: break;
            case AlertAcknowledged: break; // Alerts are no part of the state.
            case WorkOrderCancelled e: On(e); break;
            case WorkOrderAbandoned e: On(e); break;
            case WorkOrderMerged e: On(e); break;
            case WorkOrderArchived e: On(e); break;
            case SlaClockStarted e: On(e); break;
            case SlaClockPaused e: OnClock(e, e.WorkOrder, e.Target); break;
            case SlaClockResumed e: OnClock(e, e.WorkOrder, e.Target); break;
            case SlaClockRetargeted e: On(e); break;
            case SlaClockWarned e: OnClock(e, e.WorkOrder, e.Target); break;
            case SlaClockBreached e: OnClock(e, e.WorkOrder, e.Target); break;
            case SlaClockStopped e: OnClock(e, e.WorkOrder, e.Target); break;
            default: throw new RoutingInvariantException($"The event {routingEvent.GetType().Name} is not known.");
        }

        Refile(routingEvent);
    }
}
