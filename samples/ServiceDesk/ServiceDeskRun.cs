using System.Diagnostics;
using ChannelRouting.Planning;
using ChannelRouting.Wording;

namespace ServiceDesk;

/// <summary>
/// Drives the engine through the log in virtual time: each incident comes in when it was opened, and each row moves it to where the row says it stands.
/// </summary>
internal sealed class ServiceDeskRun
{
    private static readonly AgentId Unnamed = new("unnamed");

    private readonly RoutingEngine _engine = new();
    private readonly Dictionary<string, ChannelId> _channels;
    private readonly Dictionary<WorkOrderId, WorkOrder> _archive = [];
    private readonly List<RefusedCommand> _refused = [];
    private readonly SortedDictionary<string, int> _commands = new(StringComparer.Ordinal);

    private ServiceDeskRun(ServiceDeskOptions options)
    {
        Log = IncidentLogReader.Read(options.Log, options.Take);
        Plan = DeskPlan.Read(options.Plan, Log);
        _channels = Plan.Channels.ToDictionary(channel => channel.Name ?? channel.Id.Value, channel => channel.Id);
    }

    public IncidentLog Log { get; }

    public RoutingPlan Plan { get; }

    /// <summary>Commands that the engine took or refused, by name.</summary>
    public IReadOnlyDictionary<string, int> Commands => _commands;

    public IReadOnlyList<RefusedCommand> Refused => _refused;

    public TimeSpan Elapsed { get; private set; }

    public static ServiceDeskRun Execute(ServiceDeskOptions options)
    {
        var run = new ServiceDeskRun(options);
        var watch = Stopwatch.StartNew();
        run.Drive();
        run.Elapsed = watch.Elapsed;
        return run;
    }

    /// <summary>The work order as the engine has it, or as it was when it left the engine a while after its end.</summary>
    public WorkOrder WorkOrderOf(Incident incident) => _engine.FindWorkOrder(incident.Id) ?? _archive[incident.Id];

    /// <summary>The missed due instant of a promise, in whichever cycle; null when it was kept.</summary>
    public Instant? BreachOf(Incident incident, SlaTargetId target) =>
        WorkOrderOf(incident).Clocks.FirstOrDefault(clock => clock.Target == target && clock.BreachedAt is not null)?.BreachedAt;

    private void Drive()
    {
        if (Log.Incidents.Count == 0) return;
        Open(Log.Incidents.Min(incident => incident.OpenedAt));
        var openings = Log.Incidents.Select(incident => (At: incident.OpenedAt, Line: 0, incident, (IncidentRow?)null));
        var changes = Log.Incidents.SelectMany(incident => incident.Rows.Select(row => (row.At, row.Line, incident, (IncidentRow?)row)));
        foreach (var (_, _, incident, row) in openings.Concat(changes).OrderBy(step => step.At).ThenBy(step => step.Line))
        {
            if (row is null) Submit(incident);
            else Follow(incident, row);
        }

        Decide(new AdvanceTime(), _engine.LastInstant);
    }

    /// <summary>Agents serve no queue, so the engine assigns nothing by itself: who takes what is the log's.</summary>
    private void Open(Instant now)
    {
        Require(new ApplyPlan { Plan = Plan }, now);
        foreach (var agent in Log.Incidents.SelectMany(incident => incident.Rows).Select(row => row.Agent).OfType<string>().Distinct().Prepend(Unnamed.Value))
        {
            Require(new SaveAgent { Profile = new AgentProfile { Id = agent, CapacityUnits = RoutingLimits.CapacityUnits } }, now);
            Require(new SignInAgent { Agent = agent }, now);
        }
    }

    private void Submit(Incident incident)
    {
        var first = incident.Rows[0];
        if (!_channels.TryGetValue(incident.Channel, out var channel))
            throw new InputException($"The plan has no channel of the name '{incident.Channel}', by which {incident.Id} came in. Add it to $.channels.");
        var draft = new WorkOrderDraft { Id = incident.Id, Channel = channel, Type = incident.Category, Priority = first.Priority };
        if (first.Group is { } group) draft = draft with { Fields = new Dictionary<string, string> { [DeskPlan.GroupField] = group } };
        Require(new SubmitWorkOrder { Draft = draft }, incident.OpenedAt);
    }

    /// <summary>Hands the work order to the row's group and agent, and moves it on until it stands where the row says.</summary>
    private void Follow(Incident incident, IncidentRow row)
    {
        var order = WorkOrderOf(incident);
        if (IsDone(order.Status) && !IsDone(row.Status))
        {
            if (!Try(new ReopenWorkOrder { WorkOrder = order.Id }, row)) return;
            order = WorkOrderOf(incident);
        }

        if (row.Priority != order.Priority) Try(new UpdateWorkOrder { WorkOrder = order.Id, Priority = row.Priority }, row);
        if (HandoverOf(order, row) is { } handover) Try(handover, row);
        while (NextMove(WorkOrderOf(incident), row) is { } move && Try(move, row)) { }
    }

    private static bool IsDone(WorkOrderStatus status) => status is WorkOrderStatus.Completed or WorkOrderStatus.Closed;

    private TransferWorkOrder? HandoverOf(WorkOrder order, IncidentRow row)
    {
        QueueId queue = row.Group ?? Plan.FallbackQueue.Value;
        var isElsewhere = queue != order.Queue;
        if (order.Agent is not { } had) return isElsewhere ? new TransferWorkOrder { WorkOrder = order.Id, Queue = queue } : null;
        AgentId agent = row.Agent ?? had.Value;
        return isElsewhere || agent != had ? new TransferWorkOrder { WorkOrder = order.Id, Queue = queue, Agent = agent } : null;
    }

    /// <summary>One move from where the work order stands towards where the row says; null when it is there.</summary>
    private static Command? NextMove(WorkOrder order, IncidentRow row) => (order.Status, row.Status) switch
    {
        var (now, then) when now == then => null,
        (WorkOrderStatus.Queued, _) => new AssignWorkOrder { WorkOrder = order.Id, Agent = row.Agent ?? Unnamed.Value },
        (WorkOrderStatus.Assigned or WorkOrderStatus.Waiting or WorkOrderStatus.Suspended, WorkOrderStatus.Queued) =>
            new TransferWorkOrder { WorkOrder = order.Id, Queue = order.Queue },
        (WorkOrderStatus.Assigned, WorkOrderStatus.Waiting or WorkOrderStatus.Suspended) or (WorkOrderStatus.Waiting, WorkOrderStatus.Assigned or WorkOrderStatus.Suspended) =>
            new UpdateWorkOrder { WorkOrder = order.Id, Status = row.Status },
        (WorkOrderStatus.Suspended, _) => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Assigned },
        (WorkOrderStatus.Assigned or WorkOrderStatus.Waiting, _) => new CompleteWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment!.Value },
        (WorkOrderStatus.Completed, WorkOrderStatus.Closed) => new CloseWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment!.Value },
        _ => null,
    };

    /// <summary>A command of the log's, which the engine may refuse.</summary>
    private bool Try(Command command, IncidentRow row)
    {
        if (Decide(command, row.At) is not { } rejection) return true;
        _refused.Add(new RefusedCommand(row.Line, command.GetType().Name, rejection.Reason));
        return false;
    }

    /// <summary>A command of the run's own that cannot be refused.</summary>
    private void Require(Command command, Instant now)
    {
        if (Decide(command, now) is { } rejection)
            throw new InvalidOperationException($"{command.GetType().Name} was refused: {RoutingWording.English.Describe(rejection)}");
    }

    private Rejection? Decide(Command command, Instant now)
    {
        var decision = _engine.Execute(command, now);
        var name = command.GetType().Name;
        _commands[name] = _commands.GetValueOrDefault(name) + 1;
        foreach (var archived in decision.Events.OfType<WorkOrderArchived>()) _archive.Add(archived.WorkOrder, archived.Record);
        return decision.Rejection;
    }
}
