using System.Text.Json.Serialization;

namespace ChannelRouting.Journaling;

/// <summary>The generated JSON contracts of plans, commands and events.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(ActorJsonConverter), typeof(InstantJsonConverter), typeof(DurationJsonConverter), typeof(LocalDateJsonConverter), typeof(OpenHoursJsonConverter),
        typeof(AssignmentIdJsonConverter), typeof(OfferIdJsonConverter), typeof(AlertIdJsonConverter), typeof(WordJsonConverter<AlertKind>), typeof(WordJsonConverter<AlertScope>), typeof(WordJsonConverter<AlertSeverity>), typeof(PlanVersionJsonConverter), typeof(WordJsonConverter<AffinityEndReason>), typeof(WordJsonConverter<AffinityTie>), typeof(WordJsonConverter<HeadRoomEndReason>),
        typeof(IdentifierJsonConverter<CommandId>), typeof(IdentifierJsonConverter<InteractionId>), typeof(IdentifierJsonConverter<WorkOrderId>), typeof(IdentifierJsonConverter<AgentId>), typeof(IdentifierJsonConverter<QueueId>),
        typeof(IdentifierJsonConverter<ChannelId>), typeof(IdentifierJsonConverter<SkillId>), typeof(IdentifierJsonConverter<CalendarId>),
        typeof(IdentifierJsonConverter<SlaPolicyId>), typeof(IdentifierJsonConverter<SlaTargetId>), typeof(IdentifierJsonConverter<PriorityId>),
        typeof(WordJsonConverter<AgentPresence>), typeof(WordJsonConverter<AgentRule>), typeof(WordJsonConverter<WorkOrderRule>), typeof(WordJsonConverter<LateOrderRule>), typeof(WordJsonConverter<StepsEnd>), typeof(WordJsonConverter<AssignmentCause>), typeof(WordJsonConverter<IsoDayOfWeek>), typeof(WordJsonConverter<OfferRevocation>),
        typeof(WordJsonConverter<AgentPresence>), typeof(WordJsonConverter<AssignmentCause>), typeof(WordJsonConverter<IsoDayOfWeek>), typeof(WordJsonConverter<OfferRevocation>), typeof(WordJsonConverter<OfferStatus>),
        typeof(WordJsonConverter<CombinationRule>), typeof(WordJsonConverter<WeekOfMonth>),
        typeof(WordJsonConverter<InteractionKind>), typeof(WordJsonConverter<PlanAdoption>), typeof(WordJsonConverter<RejectionReason>), typeof(WordJsonConverter<PlanFindingCode>), typeof(WordJsonConverter<PlanFindingSeverity>), typeof(WordJsonConverter<SlaClockStatus>), typeof(WordJsonConverter<SlaTargetKind>), typeof(WordJsonConverter<SlaMeasure>), typeof(WordJsonConverter<SlaMoment>), typeof(WordJsonConverter<WorkOrderStatus>),
        typeof(WordJsonConverter<CombinationRule>), typeof(WordJsonConverter<WeekOfMonth>), typeof(WordJsonConverter<HolidayObservance>), typeof(WordJsonConverter<QueueSource>), typeof(WordJsonConverter<CaptureCharacters>), typeof(WordJsonConverter<ClassifierFaultKind>),
        typeof(WordJsonConverter<IntakeAction>), typeof(WordJsonConverter<MetricWindow>), typeof(WordJsonConverter<SatisfactionRollUp>), typeof(MetricDimensionJsonConverter), typeof(IdentifierJsonConverter<MetricId>), typeof(WordJsonConverter<IntakeReason>),
        typeof(WordJsonConverter<CombinationRule>), typeof(WordJsonConverter<WeekOfMonth>), typeof(WordJsonConverter<HolidayObservance>), typeof(WordJsonConverter<QueueSource>), typeof(WordJsonConverter<CaptureCharacters>), typeof(WordJsonConverter<ClassifierFaultKind>), typeof(WordJsonConverter<SelectorFault>),
        typeof(WordJsonConverter<InteractionKind>), typeof(WordJsonConverter<PlanAdoption>), typeof(WordJsonConverter<SlaClockStatus>), typeof(WordJsonConverter<SlaTargetKind>), typeof(WordJsonConverter<SlaMeasure>), typeof(WordJsonConverter<SlaMoment>), typeof(WordJsonConverter<WorkOrderStatus>),
    ])]
[JsonSerializable(typeof(RoutingPlan))]
[JsonSerializable(typeof(AbandonWorkOrder))]
[JsonSerializable(typeof(AcceptOffer))]
[JsonSerializable(typeof(AcknowledgeAlert))]
[JsonSerializable(typeof(AdvanceTime))]
[JsonSerializable(typeof(ApplyPlan))]
[JsonSerializable(typeof(AssignWorkOrder))]
[JsonSerializable(typeof(BeginAcceptingOffer))]
[JsonSerializable(typeof(CancelWorkOrder))]
[JsonSerializable(typeof(CloseWorkOrder))]
[JsonSerializable(typeof(CompleteWorkOrder))]
[JsonSerializable(typeof(DeclineOffer))]
[JsonSerializable(typeof(EndAgentShift))]
[JsonSerializable(typeof(EscalateWorkOrder))]
[JsonSerializable(typeof(MergeWorkOrder))]
[JsonSerializable(typeof(RecordInteraction))]
[JsonSerializable(typeof(RecordSatisfaction))]
[JsonSerializable(typeof(ReopenWorkOrder))]
[JsonSerializable(typeof(SaveAgent))]
[JsonSerializable(typeof(SetAgentPresence))]
[JsonSerializable(typeof(SetChannelAvailability))]
[JsonSerializable(typeof(SignInAgent))]
[JsonSerializable(typeof(StartAgentShift))]
[JsonSerializable(typeof(SubmitWorkOrder))]
[JsonSerializable(typeof(TransferWorkOrder))]
[JsonSerializable(typeof(UpdateWorkOrder))]
[JsonSerializable(typeof(WithdrawPlan))]
[JsonSerializable(typeof(AdoptTimeZones))]
[JsonSerializable(typeof(AffinityApplied))]
[JsonSerializable(typeof(AffinityEnded))]
[JsonSerializable(typeof(AgentPresenceChanged))]
[JsonSerializable(typeof(AgentRampedUp))]
[JsonSerializable(typeof(AgentSaved))]
[JsonSerializable(typeof(AgentShiftEnded))]
[JsonSerializable(typeof(AgentShiftStarted))]
[JsonSerializable(typeof(AgentSignedIn))]
[JsonSerializable(typeof(AssignmentPauseEnded))]
[JsonSerializable(typeof(AlertAcknowledged))]
[JsonSerializable(typeof(CalendarDataEnding))]
[JsonSerializable(typeof(CapacityExceeded))]
[JsonSerializable(typeof(ChannelAvailabilityChanged))]
[JsonSerializable(typeof(HeadRoomHeld))]
[JsonSerializable(typeof(HeadRoomReleased))]
[JsonSerializable(typeof(InteractionRecorded))]
[JsonSerializable(typeof(OfferAccepted))]
[JsonSerializable(typeof(OfferCoolDownEnded))]
[JsonSerializable(typeof(OfferDeclined))]
[JsonSerializable(typeof(OfferExpired))]
[JsonSerializable(typeof(OfferExtended))]
[JsonSerializable(typeof(OfferMade))]
[JsonSerializable(typeof(OfferRevoked))]
[JsonSerializable(typeof(OffersExhausted))]
[JsonSerializable(typeof(PlanAdopted))]
[JsonSerializable(typeof(PlanApplied))]
[JsonSerializable(typeof(PlanRefused))]
[JsonSerializable(typeof(TimeZonesAdopted))]
[JsonSerializable(typeof(PlanScheduled))]
[JsonSerializable(typeof(SatisfactionRecorded))]
[JsonSerializable(typeof(PlanWithdrawn))]
[JsonSerializable(typeof(QueueDelayEnded))]
[JsonSerializable(typeof(RoleNotified))]
[JsonSerializable(typeof(SlaClockBreached))]
[JsonSerializable(typeof(SlaClockPaused))]
[JsonSerializable(typeof(SlaClockResumed))]
[JsonSerializable(typeof(SlaClockRetargeted))]
[JsonSerializable(typeof(SlaClockStarted))]
[JsonSerializable(typeof(SlaClockStopped))]
[JsonSerializable(typeof(SlaClockWarned))]
[JsonSerializable(typeof(WorkOrderAbandoned))]
[JsonSerializable(typeof(WorkOrderArchived))]
[JsonSerializable(typeof(WorkOrderAssigned))]
[JsonSerializable(typeof(WorkOrderBoosted))]
[JsonSerializable(typeof(WorkOrderCancelled))]
[JsonSerializable(typeof(WorkOrderClosed))]
[JsonSerializable(typeof(WorkOrderCompleted))]
[JsonSerializable(typeof(WorkOrderEscalated))]
[JsonSerializable(typeof(WorkOrderMerged))]
[JsonSerializable(typeof(WorkOrderQueued))]
[JsonSerializable(typeof(WorkOrderReclassified))]
[JsonSerializable(typeof(WorkOrderReopened))]
[JsonSerializable(typeof(WorkOrderRequeued))]
[JsonSerializable(typeof(WorkOrderScheduled))]
[JsonSerializable(typeof(WorkOrderStatusChanged))]
[JsonSerializable(typeof(WorkOrderSubmitted))]
[JsonSerializable(typeof(WorkOrderTakenBack))]
[JsonSerializable(typeof(WorkOrderTransferred))]
[JsonSerializable(typeof(WorkOrderUpdated))]
[JsonSerializable(typeof(WorkOrderWeighed))]
[JsonSerializable(typeof(WorkOrderWidened))]
[JsonSerializable(typeof(RoutingStepEntered))]
[JsonSerializable(typeof(RoutingStepsEnded))]
internal sealed partial class RoutingJsonContext : JsonSerializerContext;
