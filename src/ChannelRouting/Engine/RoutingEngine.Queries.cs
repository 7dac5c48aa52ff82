using ChannelRouting.Engine;
using ChannelRouting.Sla;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>A work order as it stands at <see cref="LastInstant"/>; null when none of that id came in, or it was archived.</summary>
    public WorkOrder? FindWorkOrder(WorkOrderId id) => _state.FindOrder(id) is { } order ? View(order) : null;

    /// <summary>An agent as it stands; null when none of that id was saved.</summary>
    public Agent? FindAgent(AgentId id) => _state.FindAgent(id) is not { } agent ? null : new Agent
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
        HeadRoomFor = agent.HeadRoomFor?.Id,
        IdleSinceAt = agent.IdleSinceAt,
        AvailableAgainAt = _state.Deadlines.DueAt(agent.PauseEnd),
        MissCount = agent.MissCount,
        Offers = [.. agent.Offers.Select(View)],
        WorkOrderCount = agent.WorkOrders.Count,
    };

    /// <summary>An offer as it stands; null when none of that number was made, or its work order was archived.</summary>
    public Offer? FindOffer(OfferId id) => _state.FindOffer(id) is { } offer ? View(offer) : null;

    /// <summary>A page of work orders as they stand at <see cref="LastInstant"/>.</summary>
    /// <exception cref="ArgumentException">The limit is out of its range.</exception>
    public WorkOrderPage List(ListWorkOrders query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > RoutingLimits.WorkOrdersPerPage)
            throw new ArgumentException($"ListWorkOrders.Limit is {query.Limit}; give 1 to {RoutingLimits.WorkOrdersPerPage}.", nameof(query));
        var page = Among(query.Agent).Where(order => Fits(order, query)).OrderBy(order => order.Id).Take(query.Limit + 1).ToList();
        return new WorkOrderPage
        {
            WorkOrders = [.. page.Take(query.Limit).Select(View)],
            Next = page.Count > query.Limit ? new WorkOrderId?(page[^2].Id) : null,
        };
    }

    /// <summary>The promises of a work order and what happened to them, now or as of a past instant; null when none of that id came in, or it was archived.</summary>
    /// <exception cref="ArgumentException">The instant is after <see cref="LastInstant"/>.</exception>
    public SlaHistory? FindSlaHistory(FindSlaHistory query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.At > LastInstant) throw new ArgumentException($"FindSlaHistory.At is {query.At}, but now is {LastInstant}; give an instant that was.", nameof(query));
        if (_state.FindOrder(query.WorkOrder) is not { } order) return null;
        var at = query.At ?? LastInstant;
        var clocks = query.At is null ? order.Clocks : order.Clocks.Select(clock => clock.AsOf(at)).OfType<SlaClockState>();
        return new SlaHistory { WorkOrder = order.Id, At = at, Cycles = [.. clocks.Select(clock => new SlaCycle { Clock = View(clock, at), Events = [.. clock.Events] })] };
    }

    private IEnumerable<WorkOrderState> Among(AgentId? holder)
    {
        if (holder is not { } agent) return _state.WorkOrders;
        return _state.FindAgent(agent) is { } found ? found.WorkOrders.Values : [];
    }

    private static bool Fits(WorkOrderState order, ListWorkOrders query) =>
        (query.After is not { } after || order.Id.CompareTo(after) > 0) &&
        (query.Status is not { } status || order.Status == status) &&
        (query.Queue is not { } queue || order.Queue == queue) &&
        (query.QueueSource is not { } source || order.QueueSource == source);

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
