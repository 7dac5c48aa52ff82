using ChannelRouting.Engine;

namespace ChannelRouting.Tests.Support;

/// <summary>Takes what keeps an agent from a work order away, by commands, in an engine that makes no match.</summary>
internal sealed class Remedy(RoutingEngine engine, Instant now, WorkOrderId workOrder, AgentId agent)
{
    private Instant _now = now;

    /// <summary>Whether some command was refused.</summary>
    public bool IsRefused { get; private set; }

    private WorkOrderState Order => engine.State.FindOrder(workOrder)!;

    private AgentState Agent => engine.State.FindAgent(agent)!;

    public void Take(Obstacle obstacle)
    {
        switch (obstacle.Kind)
        {
            case ObstacleKind.NotInLine when obstacle.EndsAt is { } startAt: Wait(startAt); break;
            case ObstacleKind.NotInLine: PutInLine(Order); break;
            case ObstacleKind.OfferedToOthers: Decline(Order.Offers); break;
            case ObstacleKind.OfferedAlready: Decline(Order.Offers.Where(offer => offer.Agent == Agent)); break;
            case ObstacleKind.WaitsForOthers: Do(new UpdateWorkOrder { WorkOrder = workOrder, PreferredAgents = [new PreferredAgent { Agent = "nobody" }] }); break;
            case ObstacleKind.DelayNotOver: Save(Agent.Profile with { QueueTerms = [] }); break;
            case ObstacleKind.Excluded: Do(new UpdateWorkOrder { WorkOrder = workOrder, ExcludedAgents = [.. Order.Wishes.Excluded.Where(other => other != agent)] }); break;
            case ObstacleKind.Refused: Do(new EndAgentShift { Agent = agent }, new StartAgentShift { Agent = agent }); break;
            case ObstacleKind.NotAvailable when obstacle.Presence == AgentPresence.Offline: Do(new SignInAgent { Agent = agent }); break;
            case ObstacleKind.NotAvailable: Do(new SetAgentPresence { Agent = agent, Presence = AgentPresence.Available }); break;
            case ObstacleKind.OffShift: Do(new StartAgentShift { Agent = agent }); break;
            case ObstacleKind.ChannelOff: Do(new SetChannelAvailability { Agent = agent, Channel = obstacle.Channel!.Value, IsAvailable = true }); break;
            case ObstacleKind.NotInQueue: Save(Agent.Profile with { Queues = [.. Agent.Profile.Queues, obstacle.Queue!.Value] }); break;
            case ObstacleKind.SkillLacking: Teach(obstacle.Requirement!.Value); break;
            case ObstacleKind.UnitsLacking: Save(Agent.Profile with { CapacityUnits = Agent.Profile.CapacityUnits + 1_000, StartedAt = null }); break;
            case ObstacleKind.ChannelCapReached or ObstacleKind.QueueCapReached or ObstacleKind.ChannelsDoNotMix: Empty(); break;
            case ObstacleKind.OfferCapReached: Decline(Agent.Offers); break;
            case ObstacleKind.AssignmentPause: Wait(obstacle.EndsAt!.Value); break;
            case ObstacleKind.RoomHeld: Do(new CancelWorkOrder { WorkOrder = obstacle.WorkOrder!.Value }); break;
            case ObstacleKind.KeptFree: Staff(obstacle.Queue!.Value); break;
            default: throw new InvalidOperationException($"{obstacle} has no remedy.");
        }
    }

    private void Wait(Instant until)
    {
        _now = Instant.Max(_now, until);
        Do(new AdvanceTime());
    }

    private void PutInLine(WorkOrderState order) => Do(order.Status switch
    {
        WorkOrderStatus.Assigned => new TransferWorkOrder { WorkOrder = order.Id, Queue = order.Queue },
        WorkOrderStatus.Completed or WorkOrderStatus.Closed => new ReopenWorkOrder { WorkOrder = order.Id },
        _ => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Queued },
    });

    private void Empty()
    {
        Decline(Agent.Offers.Where(offer => offer.Order != Order));
        foreach (var other in Agent.WorkOrders.Values.Where(other => other != Order && other.Status != WorkOrderStatus.Suspended).ToArray())
        {
            if (other.Status == WorkOrderStatus.Completed) Do(new CloseWorkOrder { WorkOrder = other.Id, Assignment = other.Assignment });
            else PutInLine(other);
            if (other.Status == WorkOrderStatus.Assigned) PutInLine(other); // The agent had room to go on with it.
        }
    }

    private void Decline(IEnumerable<OfferState> offers)
    {
        foreach (var offer in offers.ToArray()) Do(new DeclineOffer { Offer = offer.Id, OfferAgainAt = _now });
    }

    private void Teach(SkillRequirement requirement)
    {
        var others = Agent.Profile.Skills.Where(skill => skill.Skill != requirement.Skill);
        Save(Agent.Profile with { Skills = requirement.IsExcluded == true ? [.. others] : [.. others, new SkillLevel { Skill = requirement.Skill, Level = requirement.AtLeast ?? requirement.AtMost ?? 1 }] });
    }

    private void Staff(QueueId queue)
    {
        for (var i = 0; i < 6; i++)
        {
            Save(Some.Agent($"spare-{i}", 1_000, queue.Value));
            Do(new SignInAgent { Agent = $"spare-{i}" });
        }
    }

    private void Save(AgentProfile profile) => Do(new SaveAgent { Profile = profile });

    private void Do(params Command[] commands)
    {
        foreach (var command in commands) IsRefused |= engine.Execute(command, _now).Rejection is not null;
    }
}
