using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ChannelRouting.Journaling;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly Dictionary<CommandId, RememberedCommand> _commands = [];
    private readonly Queue<CommandId> _commandOrder = new();

    /// <summary>What is remembered of an accepted command; null when there was none of that id, or too many since.</summary>
    public RememberedCommand? FindCommand(CommandId id) => _commands.TryGetValue(id, out var command) ? command : null;

    /// <summary>Remembers an accepted command of which all events are applied, and forgets the oldest one past the limit.</summary>
    public void Remember(Command command)
    {
        if (command.Id.IsDefault) return;
        _commands.Add(command.Id, new RememberedCommand(Fingerprint(command), OutcomeOf(command)));
        _commandOrder.Enqueue(command.Id);
        if (_commandOrder.Count > RoutingLimits.RememberedCommands) _commands.Remove(_commandOrder.Dequeue());
    }

    /// <summary>Tells commands apart by their content; the chance that two of a trillion share one is below 1 in 10^14.</summary>
    public static UInt128 Fingerprint(Command command) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText.Of(command))));

    /// <summary>What an accepted command came to, once all its events are applied.</summary>
    public CommandOutcome OutcomeOf(Command command) => command switch
    {
        ApplyPlan c => new PlanOutcome { Version = PlanVersion, StartAt = c.StartAt is { } startAt ? FindScheduledPlan(RoutingEngine.WholeTicks(startAt))?.StartAt : null },
        WithdrawPlan => new PlanOutcome { Version = PlanVersion },
        AdoptTimeZones => new TimeZonesOutcome { TimeZoneVersion = TimeZones.VersionId },
        SaveAgent c => OutcomeOf(_agents[c.Profile.Id]),
        SignInAgent c => OutcomeOf(_agents[c.Agent]),
        SetAgentPresence c => OutcomeOf(_agents[c.Agent]),
        SetChannelAvailability c => OutcomeOf(_agents[c.Agent]),
        StartAgentShift c => OutcomeOf(_agents[c.Agent]),
        EndAgentShift c => OutcomeOf(_agents[c.Agent]),
        SubmitWorkOrder c => OutcomeOf(_orders[c.Draft.Id], OpensAtOf(_orders[c.Draft.Id])),
        UpdateWorkOrder c => OutcomeOf(_orders[c.WorkOrder]),
        AssignWorkOrder c => OutcomeOf(_orders[c.WorkOrder]),
        TransferWorkOrder c => OutcomeOf(_orders[c.WorkOrder]),
        CompleteWorkOrder c => OutcomeOf(_orders[c.WorkOrder]),
        CloseWorkOrder c => OutcomeOf(_orders[c.WorkOrder]),
        ReopenWorkOrder c => OutcomeOf(_orders[c.WorkOrder]),
        RecordInteraction c => OutcomeOf(_orders[c.WorkOrder]),
        RecordSatisfaction c => OutcomeOf(_orders[c.WorkOrder]),
        EscalateWorkOrder c => OutcomeOf(_orders[c.WorkOrder]),
        CancelWorkOrder c => OutcomeOf(_orders[c.WorkOrder]),
        AbandonWorkOrder c => OutcomeOf(_orders[c.WorkOrder]),
        MergeWorkOrder c => OutcomeOf(_orders[c.WorkOrder]),
        AcceptOffer c => OutcomeOf(_offers[c.Offer]),
        BeginAcceptingOffer c => OutcomeOf(_offers[c.Offer]),
        DeclineOffer c => OutcomeOf(_offers[c.Offer]),
        AcknowledgeAlert c => new AlertOutcome { Alert = c.Alert },
        AdvanceTime => new TimeOutcome { At = LastInstant },
        _ => throw new RoutingInvariantException($"The command {command.GetType().Name} is not known."),
    };

    private static AgentOutcome OutcomeOf(AgentState agent) => new()
    {
        Agent = agent.Id,
        Version = agent.Version,
        Presence = agent.Presence,
        UsedUnits = agent.UsedUnits,
    };

    private static WorkOrderOutcome OutcomeOf(WorkOrderState order, Instant? opensAt = null) => new()
    {
        WorkOrder = order.Id,
        Version = order.Version,
        Status = order.Status,
        Queue = order.Queue,
        Agent = order.Agent?.Id,
        Assignment = order.Assignment.IsDefault ? null : order.Assignment,
        Offer = order.Offers.Count == 0 ? null : order.Offers[^1].Id,
        OpensAt = opensAt,
    };

    /// <summary>The latest opening that an order met and did not turn away from; null when something it met never opens.</summary>
    private static Instant? OpensAtOf(WorkOrderState order)
    {
        if (order.Intake.Count == 0) return null;
        var met = order.Intake.Where(step => step.Action != IntakeAction.Divert).ToList();
        return met.Exists(step => step.OpensAt is null) ? null : met.Max(step => step.OpensAt);
    }

    private static OfferOutcome OutcomeOf(OfferState offer) => new()
    {
        Offer = offer.Id,
        Status = offer.Status,
        ExpiresAt = offer.ExpiresAt,
        WorkOrder = offer.Order.Id,
        Version = offer.Order.Version,
        Assignment = offer.Assignment.IsDefault ? null : offer.Assignment,
    };
}
