namespace ChannelRouting.Tests.Support;

/// <summary>A work order as the events tell of it.</summary>
internal sealed class FollowedOrder(WorkOrderSubmitted submitted)
{
    private Duration _waitedBefore;
    private Instant? _waitsSince;
    private Duration _beforeMessage;

    public WorkOrderDraft Draft { get; } = submitted.Draft;

    public PlanVersion Plan { get; set; } = submitted.Plan;

    public ChannelId Channel { get; private set; } = submitted.Draft.Channel;

    public PriorityId Priority { get; set; } = submitted.Draft.Priority;

    public string Type { get; private set; } = submitted.Draft.Type;

    public Dictionary<string, string> Fields { get; } = new(submitted.Draft.Fields);

    public IReadOnlyDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>();

    public int Level { get; set; }

    /// <summary>What conditions ask of it now, as a draft; what is no field of it stands among them.</summary>
    public WorkOrderDraft AsDraft => Draft with { Type = Type, Priority = Priority, Fields = new Dictionary<string, string>(Fields) { ["channel"] = Channel.Value, ["escalation"] = $"{Level}" } };

    public QueueId Queue { get; private set; }

    public IReadOnlyList<SkillRequirement> Requirements { get; set; } = [];

    public IReadOnlyList<QueueId> AlsoServedBy { get; set; } = [];

    public long Place { get; private set; }

    public WorkOrderStatus Status { get; set; } = WorkOrderStatus.Scheduled;

    public FollowedAgent? Agent { get; private set; }

    /// <summary>The only agents it may go to; empty when any may have it.</summary>
    public List<AgentId> WaitsFor { get; private set; } = [];

    public IReadOnlyList<PreferredAgent> Preferred { get; private set; } = submitted.Draft.PreferredAgents;

    public IReadOnlyList<AgentId> Excluded { get; private set; } = submitted.Draft.ExcludedAgents;

    /// <summary>Who holds room for it.</summary>
    public FollowedAgent? HeldBy { get; set; }

    /// <summary>Whether an offer was accepted of which the assignment is to come.</summary>
    public bool IsAccepted { get; set; }

    /// <summary>Offers made, open or not.</summary>
    public int OfferCount { get; private set; }

    /// <summary>Agents with an open offer of it.</summary>
    public List<FollowedAgent> Offered { get; } = [];

    /// <summary>Bands that rules raised it.</summary>
    public int Boost { get; set; }

    /// <summary>What code said of it last.</summary>
    public long Urgency { get; set; }

    /// <summary>Who let it lie.</summary>
    public HashSet<FollowedAgent> Silent { get; } = [];

    /// <summary>Who refused it, and until when that counts; null when without end.</summary>
    public Dictionary<FollowedAgent, Instant?> Refusals { get; } = [];

    public Dictionary<SlaTargetId, (SlaPolicyId Policy, Instant? DueAt)> Clocks { get; } = [];

    /// <summary>Since when each promise counts, that of the cycle it goes on with included.</summary>
    public Dictionary<SlaTargetId, Instant> CountsFrom { get; } = [];

    public bool IsFinal => Status is WorkOrderStatus.Closed or WorkOrderStatus.Cancelled or WorkOrderStatus.Abandoned or WorkOrderStatus.Merged;

    public bool IsCounted => Status is WorkOrderStatus.Assigned or WorkOrderStatus.Waiting or WorkOrderStatus.Completed;

    public Duration WaitedAt(Instant now) => _waitsSince is { } since ? _waitedBefore + (now - since) : _waitedBefore;

    /// <summary>Takes note of the status after an event.</summary>
    public void NoteWaiting(Instant at)
    {
        if (Status is WorkOrderStatus.Queued or WorkOrderStatus.Offered) _waitsSince ??= at;
        else (_waitedBefore, _waitsSince) = (WaitedAt(at), null);
    }

    /// <summary>How long it was queued or offered, whatever was written meanwhile.</summary>
    public Duration TimeInLineAt(Instant now) => _beforeMessage + WaitedAt(now);

    public void WaitFromMessage(Instant at) => (_beforeMessage, _waitedBefore, _waitsSince) = (TimeInLineAt(at), Duration.Zero, null);

    public void Start(SlaClockStarted e)
    {
        Clocks[e.Target] = (e.Policy, e.DueAt);
        if (e.Carried is null) CountsFrom[e.Target] = e.At;
    }

    public void Update(WorkOrderUpdated e)
    {
        (Priority, Type) = (e.Priority ?? Priority, e.Type ?? Type);
        foreach (var (name, value) in e.Fields) Fields[name] = value;
        if (e.PreferredAgents is not null) (Preferred, WaitsFor) = (e.PreferredAgents, []);
        Excluded = e.ExcludedAgents ?? Excluded;
    }

    public void Schedule(WorkOrderScheduled e) => (Requirements, Labels) = (e.Classification.Requirements, e.Classification.Labels);

    public void Enqueue(WorkOrderQueued e) =>
        (Queue, Requirements, Labels, Place, Status) = (e.Queue, e.Classification?.Requirements ?? Requirements, e.Classification?.Labels ?? Labels, e.Sequence, WorkOrderStatus.Queued);

    public void Offer(FollowedAgent agent)
    {
        OfferCount++;
        LeaveLine();
        Offered.Add(agent);
        Status = WorkOrderStatus.Offered;
    }

    public void EndOffer(FollowedAgent agent)
    {
        Offered.Remove(agent);
        if (Status == WorkOrderStatus.Offered && Offered.Count == 0) Status = WorkOrderStatus.Queued;
    }

    public void Assign(WorkOrderAssigned e, FollowedAgent agent)
    {
        (Agent, Status, IsAccepted, WaitsFor) = (agent, WorkOrderStatus.Assigned, false, []);
        agent.Served = e.Sequence;
        LeaveLine();
    }

    public void LeaveHands(WorkOrderStatus status, Instant at)
    {
        if (Agent is { } agent) agent.IdleSinceAt = at;
        (Agent, Status, WaitsFor) = (null, status, []);
        LeaveLine();
    }

    /// <summary>Waits, if it does, in line, and no room is held for it there any more.</summary>
    public void Apply(AffinityApplied e)
    {
        if (e.WaitEndsAt is not null) (WaitsFor, HeldBy) = ([.. e.Agents], null);
    }

    public void Move(WorkOrderStatus status)
    {
        (Status, WaitsFor) = (status, []);
        LeaveLine();
    }

    public void Requeue(WorkOrderRequeued e)
    {
        LeaveHands(WorkOrderStatus.Queued, e.At);
        WaitsFor = ListOf(e.WaitsFor);
    }

    public void Transfer(WorkOrderTransferred e)
    {
        LeaveHands(WorkOrderStatus.Queued, e.At);
        if (e.RestartsPlace) (Place, _waitedBefore, _waitsSince, _beforeMessage) = (e.Sequence, Duration.Zero, null, Duration.Zero);
        if (e.Queue != e.FromQueue) Forget();
        if (e.Queue != e.FromQueue) AlsoServedBy = [];
        Queue = e.Queue;
    }

    public void Reopen(WorkOrderReopened e)
    {
        LeaveHands(WorkOrderStatus.Queued, e.At);
        (Plan, WaitsFor, Boost, Level, AlsoServedBy) = (e.Plan, ListOf(e.WaitsFor), 0, 0, []);
        (_waitedBefore, _waitsSince, _beforeMessage) = (Duration.Zero, null, Duration.Zero);
    }

    public void End(WorkOrderStatus status, Instant at)
    {
        LeaveHands(status, at);
        Forget();
    }

    public void TakeBack(WorkOrderTakenBack e, FollowedAgent agent)
    {
        LeaveHands(WorkOrderStatus.Queued, e.At);
        Silent.Add(agent);
    }

    public void Replace(PlanReplacements replacements)
    {
        var before = Queue;
        (Queue, Channel, Priority) = (replacements.Queues.NameOf(Queue), replacements.Channels.NameOf(Channel), replacements.Priorities.NameOf(Priority));
        AlsoServedBy = [.. AlsoServedBy.Select(replacements.Queues.NameOf).Where(queue => queue != Queue).Distinct()];
        if (Queue != before) Forget();
    }

    public void Reclassify(WorkOrderReclassified e)
    {
        var classified = e.Classification;
        if (Queue != classified.Queue || AlsoServedBy.Count > 0 || !Requirements.SequenceEqual(classified.Requirements)) Forget();
        if (Queue != classified.Queue) WaitsFor = [];
        (Plan, Queue, Priority, Labels, Requirements, AlsoServedBy) = (e.Plan, classified.Queue, classified.Priority, classified.Labels, classified.Requirements, []);
    }

    public void SetDue(SlaTargetId target, Instant? dueAt) => Clocks[target] = (Clocks[target].Policy, dueAt);

    private static List<AgentId> ListOf(AgentId? agent) => agent is { } id ? [id] : [];

    /// <summary>No room is held for what is offered or leaves the line.</summary>
    private void LeaveLine() => HeldBy = null;

    private void Forget()
    {
        Refusals.Clear();
        Silent.Clear();
    }
}
