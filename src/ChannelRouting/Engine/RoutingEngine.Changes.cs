using ChannelRouting.Engine;
using ChannelRouting.Explaining;

namespace ChannelRouting;

/// <content>Why work waits, and which single change would bring it to an agent: each is made on a copy of the whole engine.</content>
public sealed partial class RoutingEngine
{
    /// <summary>Why a work order waits at <see cref="LastInstant"/>, and what would bring it to an agent; null when none of that id came in, or it was archived. Changes nothing.</summary>
    /// <exception cref="InvalidOperationException">Code that the engine asks calls it back.</exception>
    public WorkOrderExplanation? Explain(ExplainWorkOrder query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (_state.FindOrder(query.WorkOrder) is not { } order) return null;
        var survey = new AgentSurvey(order, _state);
        var (place, length) = PlaceInLine.Of(order, _state);
        return new WorkOrderExplanation
        {
            WorkOrder = View(order),
            At = LastInstant,
            PlaceInLine = place,
            LineLength = length,
            Obstacles = survey.Groups,
            AgentCount = _state.AgentCount,
            Upcoming = [.. UpcomingFor(order).OrderBy(upcoming => upcoming.At).ThenBy(upcoming => upcoming.Kind).ThenBy(upcoming => upcoming.Agent).Take(RoutingLimits.ExplainedCandidates)],
            Changes = place is null ? [] : [.. ChangeProposals.For(order, survey).Select(change => TryOut(fork => fork.GoesBy(change, order.Id))).OfType<RoutingChange>()],
        };
    }

    private IEnumerable<UpcomingChange> UpcomingFor(WorkOrderState order)
    {
        var deadlines = _state.Deadlines;
        if (order.Status == WorkOrderStatus.Scheduled && deadlines.DueAt(order.Deadline) is { } startAt) yield return new UpcomingChange { Kind = UpcomingChangeKind.Start, At = startAt };
        if (order.WaitEndsAt is { } waitEnd) yield return new UpcomingChange { Kind = UpcomingChangeKind.WaitEnd, At = waitEnd };
        if (deadlines.DueAt(order.Delay?.End) is { } delayEnd) yield return new UpcomingChange { Kind = UpcomingChangeKind.DelayEnd, At = delayEnd };
        if (deadlines.DueAt(order.Step?.End) is { } stepEnd) yield return new UpcomingChange { Kind = UpcomingChangeKind.StepEnd, At = stepEnd };
        if (deadlines.DueAt(order.HeadRoomWith?.HeadRoomEnd) is { } roomEnd) yield return new UpcomingChange { Kind = UpcomingChangeKind.HeadRoomEnd, At = roomEnd, Agent = order.HeadRoomWith!.Id };
        foreach (var offer in order.Offers) yield return new UpcomingChange { Kind = UpcomingChangeKind.OfferExpiry, At = offer.ExpiresAt, Agent = offer.Agent.Id };
        foreach (var refusal in order.Refusals.Values)
            if (deadlines.DueAt(refusal.Deadline) is { } coolDownEnd) yield return new UpcomingChange { Kind = UpcomingChangeKind.CoolDownEnd, At = coolDownEnd, Agent = refusal.Agent.Id };
    }

    /// <summary>Makes a change in a copy, and says so if that brings an order to an agent; null when it does not.</summary>
    private RoutingChange? GoesBy(RoutingChange change, WorkOrderId id)
    {
        var order = _state.FindOrder(id)!;
        if (!_state.IsInLine(order)) return null; // What was due has brought it somewhere already.
        var (offersBefore, added) = (order.MadeOffers.Count, NewAgentId());
        if (!Make(change, order, added)) return null;
        var agent = order.Status == WorkOrderStatus.Assigned ? order.Agent : order.MadeOffers.Count > offersBefore ? order.MadeOffers[^1].Agent : null;
        if (agent is null) return null;
        return change with { GoesTo = agent.Id == added ? null : (AgentId?)agent.Id };
    }

    /// <returns>Whether it was accepted.</returns>
    private bool Make(RoutingChange change, WorkOrderState order, AgentId added)
    {
        var plan = _state.Plan!.Plan;
        switch (change.Kind)
        {
            case RoutingChangeKind.RequirementDropped:
                Emit(new WorkOrderWidened { Stamp = Stamp(), WorkOrder = order.Id, Requirements = [.. order.Requirements.Where(asked => asked != change.Requirement)] });
                FollowUpAndMatch();
                return true;
            case RoutingChangeKind.WaitEnded:
                EndWait(order);
                FollowUpAndMatch();
                return true;
            case RoutingChangeKind.AgentAdded:
                var profile = new AgentProfile { Id = added, Queues = [change.Queue!.Value], Skills = change.Skills, CapacityUnits = Math.Max(1, _state.Plan.FindChannel(order.Channel)!.CostUnits) };
                return IsAccepted(new SaveAgent { Profile = profile }) && IsAccepted(new SignInAgent { Agent = added });
            case RoutingChangeKind.ExclusionLifted:
                return IsAccepted(new UpdateWorkOrder { WorkOrder = order.Id, ExcludedAgents = [.. order.Wishes.Excluded.Where(agent => agent != change.Agent)] });
            case RoutingChangeKind.ChannelCapRaised:
                return IsAccepted(plan with { Channels = [.. plan.Channels.Select(channel => channel.Id == change.Channel ? channel with { MaxPerAgent = (int)change.Limit!.Value } : channel)] });
            case RoutingChangeKind.QueueCapRaised:
                return IsAccepted(plan with { Queues = [.. plan.Queues.Select(queue => queue.Id == change.Queue ? queue with { MaxPerAgent = (int)change.Limit!.Value } : queue)] });
            case RoutingChangeKind.ReserveLifted:
                return IsAccepted(plan with { Queues = [.. plan.Queues.Select(queue => queue.Id == change.Queue ? queue with { Reserve = null } : queue)] });
            case RoutingChangeKind.OfferCapRaised:
                return IsAccepted(plan with { MaxOffersPerAgent = (int)change.Limit!.Value });
            default:
                return IsAccepted(OfAgent(change, _state.FindAgent(change.Agent!.Value)!));
        }
    }

    private static Command OfAgent(RoutingChange change, AgentState agent) => change.Kind switch
    {
        RoutingChangeKind.AgentAvailable when agent.Presence == AgentPresence.Offline => new SignInAgent { Agent = agent.Id },
        RoutingChangeKind.AgentAvailable => new SetAgentPresence { Agent = agent.Id, Presence = AgentPresence.Available },
        RoutingChangeKind.ShiftStarted => new StartAgentShift { Agent = agent.Id },
        RoutingChangeKind.ChannelTaken => new SetChannelAvailability { Agent = agent.Id, Channel = change.Channel!.Value, IsAvailable = true },
        RoutingChangeKind.QueueServed => new SaveAgent { Profile = agent.Profile with { Queues = [.. agent.Profile.Queues, change.Queue!.Value] } },
        _ => new SaveAgent { Profile = agent.Profile with { CapacityUnits = (int)Math.Min(change.Limit!.Value, int.MaxValue), StartedAt = null } },
    };

    private bool IsAccepted(RoutingPlan plan) => IsAccepted(new ApplyPlan { Plan = plan });

    private bool IsAccepted(Command command) => Execute(command, LastInstant).IsAccepted;

    /// <summary>An id that no agent has.</summary>
    private AgentId NewAgentId()
    {
        var number = 1;
        while (_state.FindAgent($"one more {number}") is not null) number++;
        return $"one more {number}";
    }
}
