using ChannelRouting.Engine;
using ChannelRouting.Querying;
using ChannelRouting.Sla;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>A work order as it stands at <see cref="LastInstant"/>; null when none of that id came in, or it was archived.</summary>
    public WorkOrder? FindWorkOrder(WorkOrderId id) => FindWorkOrder(id, Everything);

    /// <summary>An agent as it stands; null when none of that id was saved.</summary>
    public Agent? FindAgent(AgentId id) => FindAgent(id, Everything);

    /// <summary>An offer as it stands; null when none of that number was made, or its work order was archived.</summary>
    public Offer? FindOffer(OfferId id) => FindOffer(id, Everything);

    /// <summary>The promises of a work order and what happened to them, now or as of a past instant; null when none of that id came in, or it was archived.</summary>
    /// <exception cref="ArgumentException">The instant is after <see cref="LastInstant"/>.</exception>
    public SlaHistory? FindSlaHistory(FindSlaHistory query) => FindSlaHistory(query, Everything);

    internal WorkOrder? FindWorkOrder(WorkOrderId id, Sight sight) => _state.FindOrder(id) is { } order && sight.Sees(order) ? View(order) : null;

    internal Offer? FindOffer(OfferId id, Sight sight) => _state.FindOffer(id) is { } offer && sight.Sees(offer.Order) ? View(offer) : null;

    internal Agent? FindAgent(AgentId id, Sight sight) => _state.FindAgent(id) is not { } agent || !sight.Sees(id) ? null : new Agent
    {
        Version = agent.Version,
        Profile = agent.Profile,
        Presence = agent.Presence,
        UnavailableChannels = [.. agent.UnavailableChannels],
        IsOnShift = agent.IsOnShift,
        ShiftEndsAt = _state.Deadlines.DueAt(agent.ShiftEnd),
        CapacityUnits = agent.CapacityUnits,
        RampsUpAt = _state.Deadlines.DueAt(agent.RampUpEnd),
        UsedUnits = agent.UsedUnits,
        NextWorkAt = _state.Deadlines.DueAt(agent.AssignmentPauseEnd),
        HeadRoomFor = agent.HeadRoomFor is { } held && sight.Sees(held) ? held.Id : (WorkOrderId?)null,
        IdleSinceAt = agent.IdleSinceAt,
        AvailableAgainAt = _state.Deadlines.DueAt(agent.PauseEnd),
        MissCount = agent.MissCount,
        Offers = [.. agent.Offers.Where(offer => sight.Sees(offer.Order)).Select(View)],
        WorkOrderCount = agent.WorkOrders.Count,
    };

    internal SlaHistory? FindSlaHistory(FindSlaHistory query, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.At > LastInstant) throw new ArgumentException($"FindSlaHistory.At is {query.At}, but now is {LastInstant}; give an instant that was.", nameof(query));
        if (_state.FindOrder(query.WorkOrder) is not { } order || !sight.Sees(order)) return null;
        var at = query.At ?? LastInstant;
        var clocks = query.At is null ? order.Clocks : order.Clocks.Select(clock => clock.AsOf(at)).OfType<SlaClockState>();
        return new SlaHistory { WorkOrder = order.Id, At = at, Cycles = [.. clocks.Select(clock => new SlaCycle { Clock = View(clock, at), Events = [.. clock.Events] })] };
    }

    private static Offer View(OfferState offer) => new()
    {
        Id = offer.Id,
        WorkOrder = offer.Order.Id,
        Agent = offer.Agent.Id,
        Status = offer.Status,
        OfferedAt = offer.OfferedAt,
        ExpiresAt = offer.ExpiresAt,
        Revocation = offer.Revocation,
    };

    private WorkOrder View(WorkOrderState order) => new()
    {
        Id = order.Id,
        Version = order.Version,
        Channel = order.Channel,
        UnknownChannel = order.UnknownChannel,
        Type = order.Type,
        Priority = order.Priority,
        Fields = order.Fields,
        Labels = order.Labels,
        Requirements = order.Requirements,
        PreferredAgents = order.Wishes.Preferred,
        PreferredFor = order.Wishes.PreferredFor,
        ExcludedAgents = order.Wishes.Excluded,
        Status = order.Status,
        Queue = order.Queue,
        QueueSource = order.QueueSource,
        Bucket = order.IsFinal ? null : _state.Plan!.FindQueue(order.Queue)!.Buckets.ElementAtOrDefault(order.Bucket)?.Name,
        Rule = order.Rule,
        Intake = order.Intake,
        Plan = order.Plan,
        Agent = order.Agent?.Id,
        Assignment = order.Assignment.IsDefault ? null : order.Assignment,
        CreatedAt = order.CreatedAt,
        StartAt = order.StartAt,
        PromisedAt = order.PromisedAt,
        AssignedAt = order.AssignedAt,
        CompletedAt = order.CompletedAt,
        EndedAt = order.EndedAt,
        ReopenCount = order.ReopenCount,
        EscalationLevel = order.EscalationLevel,
        Satisfaction = order.Satisfaction,
        RatedAt = order.RatedAt,
        BoostBands = order.BoostBands,
        MergedInto = order.MergedInto,
        FollowUpOf = order.FollowUpOf,
        WaitsFor = [.. (order.WaitsFor ?? []).Select(agent => agent.Id)],
        WaitEndsAt = order.WaitEndsAt,
        HeadRoomWith = order.HeadRoomWith?.Id,
        HeadRoomEndsAt = _state.Deadlines.DueAt(order.HeadRoomWith?.HeadRoomEnd),
        Step = order.Step is { } step ? View(step) : null,
        QueueDelay = order.Delay is { } delay ? new QueueDelayStatus { Reached = delay.Reached, NextAt = _state.Deadlines.DueAt(delay.End) } : null,
        Offers = [.. order.Offers.Select(View)],
        Clocks = [.. order.Clocks.Select(clock => View(clock, LastInstant))],
    };

    private RoutingStepStatus View(StepState step) => new()
    {
        Step = step.Index + 1,
        IsThrough = step.IsThrough,
        EndsAt = _state.Deadlines.DueAt(step.End),
        AlsoServedBy = step.AlsoServedBy,
    };

    private static SlaClock View(SlaClockState clock, Instant at) => new()
    {
        Policy = clock.Policy,
        Target = clock.Target,
        Role = clock.Role,
        Carried = clock.Carried,
        Status = clock.Status,
        StartedAt = clock.StartedAt,
        Allowed = clock.Allowed,
        Elapsed = clock.ElapsedAt(at),
        DueAt = clock.DueAt,
        BeyondKnownDates = clock.BeyondKnownDates,
        WarnsAt = clock.NextWarning?.At,
        DueIfResumedAt = clock.Status == SlaClockStatus.Paused ? clock.DueIfResumedAt(at).AtOrNull : null,
        BreachedAt = clock.BreachedAt,
        StoppedAt = clock.StoppedAt,
    };
}
