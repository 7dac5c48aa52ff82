using ChannelRouting.Matching;
using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>A work order in the engine's state; changed only when an event is applied.</summary>
internal sealed class WorkOrderState
{
    public required WorkOrderId Id { get; init; }

    public required ChannelId Channel { get; init; }

    public required PlanVersion Plan { get; set; }

    public required Instant CreatedAt { get; init; }

    public required Instant? StartAt { get; init; }

    public required WorkOrderId? FollowUpOf { get; init; }

    /// <summary>The sequence of the event that put it in line: its place among those of its band. Changes only while it is out of line.</summary>
    public long Sequence { get; set; }

    /// <summary>The sequence of the last event about it or one of its offers.</summary>
    public long Version { get; set; }

    public required string Type { get; set; }

    public required PriorityId Priority { get; set; }

    public required IReadOnlyDictionary<string, string> Fields { get; set; }

    public required IReadOnlyList<SkillRequirement> Requirements { get; set; }

    /// <summary>The place of its priority in the current plan, 0 the most urgent.</summary>
    public required int Band { get; set; }

    public WorkOrderStatus Status { get; set; }

    public QueueId Queue { get; set; }

    /// <summary>The rule that chose the queue; null when none did.</summary>
    public string? Rule { get; set; }

    public AgentState? Agent { get; set; }

    public AssignmentId Assignment { get; set; }

    public Instant? AssignedAt { get; set; }

    public Instant? CompletedAt { get; set; }

    public Instant? EndedAt { get; set; }

    public WorkOrderId? MergedInto { get; set; }

    public int ReopenCount { get; set; }

    /// <summary>How often it was updated.</summary>
    public int UpdateCount { get; set; }

    public List<SlaClockState> Clocks { get; } = [];

    /// <summary>What happens to it next by itself; null when nothing does.</summary>
    public Deadline? Deadline { get; set; }

    /// <summary>The agent who had it and alone gets it by matching for now; null when it is for everybody.</summary>
    public AgentState? WaitsFor { get; set; }

    public Instant? WaitEndsAt { get; set; }

    /// <summary>Its open offers, oldest first.</summary>
    public List<OfferState> Offers { get; } = [];

    /// <summary>All offers of it, open or not, oldest first.</summary>
    public List<OfferState> MadeOffers { get; } = [];

    /// <summary>Whether it was said that nobody is left to offer it to.</summary>
    public bool IsExhausted { get; set; }

    /// <summary>Agents who declined or missed it, by id.</summary>
    public SortedDictionary<AgentId, RefusalState> Refusals { get; } = [];

    /// <summary>What it asks of an agent; null before it was classified and once it is final.</summary>
    public Demand? Demand { get; set; }

    /// <summary>Its number among the orders in line.</summary>
    public int LineSlot { get; set; } = Slots.None;

    /// <summary>Whether there is anything among its offers and refusals, kept here so that a search need not look there.</summary>
    public bool WasOffered { get; set; }

    /// <summary>Whether some agents may be out because they have an offer of it or refused it.</summary>
    public bool MayBeRefused => WasOffered && (Offers.Count > 0 || (Refusals.Count > 0 && Demand!.IsOffered));

    public bool IsFinal => WorkOrderLifecycle.IsFinal(Status);

    public DemandKey DemandKey => new(Queue, Channel, Requirements);

    public WorkOrderFacts Facts => new(Type, Channel, Priority, Fields);

    public bool HasOfferTo(AgentState agent)
    {
        foreach (var offer in Offers)
            if (offer.Agent == agent) return true;
        return false;
    }

    /// <summary>Whether matching passes over an agent: it has an offer already, or refused it; in a queue that assigns, nobody is asked.</summary>
    public bool Excludes(AgentState agent) => HasOfferTo(agent) || (Demand!.IsOffered && Refuses(agent));

    /// <summary>Whether the agent is not offered the order for now, since it declined or missed it.</summary>
    public bool Refuses(AgentState agent) => Refusals.TryGetValue(agent.Id, out var refusal) && refusal.IsExcluded;

    /// <summary>The clock of a promise, of its latest cycle.</summary>
    public SlaClockState? FindClock(SlaTargetId target) => Clocks.FindLast(clock => clock.Target == target);

    public bool HasReached(SlaMoment moment) => moment switch
    {
        SlaMoment.Submitted => Status != WorkOrderStatus.Scheduled,
        SlaMoment.Assigned => AssignedAt is not null,
        SlaMoment.Completed => CompletedAt is not null,
        _ => Status == WorkOrderStatus.Closed,
    };
}
