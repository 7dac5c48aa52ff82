using System.Diagnostics;
using System.Globalization;
using ChannelRouting.Metrics;
using ChannelRouting.Planning;
using ChannelRouting.Reporting;
using ChannelRouting.Wording;

namespace City311;

/// <summary>Drives the engine through the city's requests in virtual time: arrivals at their opening, completions at their closing.</summary>
internal sealed class City311Run
{
    private const int ProgressStep = 1_000;

    private readonly RoutingEngine _engine = new();
    private readonly City311Terminal _terminal;
    private readonly ServiceRequestFile _file;
    private readonly bool _isReported;
    private readonly List<ServiceRequest> _routed = [];
    private readonly List<RefusedRow> _refused;
    private readonly Dictionary<WorkOrderId, WorkOrder> _archive = [];
    private readonly PriorityQueue<ServiceRequest, (Instant, int)> _closings = new();

    private City311Run(City311Options options, City311Terminal terminal)
    {
        (_terminal, _isReported) = (terminal, options.Report is not null);
        Rules = SlaRuleTable.Read(options.Rules);
        Plan = new CompiledPlan(CityPlan.Read(options.Plan, Rules, terminal.Error));
        _file = ServiceRequestReader.Read(options.Data, Plan.Plan, options.Take);
        _refused = [.. _file.Refused];
        Roster = SyntheticRoster.Create(Plan, _file.Requests);
    }

    public static MetricDimension Department { get; } = MetricDimension.Field("department");

    public CompiledPlan Plan { get; }

    public IReadOnlyList<SlaRule> Rules { get; }

    public SyntheticRoster Roster { get; }

    public RoutingMetrics Metrics { get; } = new(new MetricsPolicy
    {
        TimeZone = "America/New_York",
        OverdueTarget = CityPlan.Resolution,
        Slices = [.. new[] { MetricDimension.Channel, Department, MetricDimension.Type, MetricDimension.Target, MetricDimension.Agent }.Select(by => new MetricSlice { By = [by] })],
    });

    public int RowsRead => _file.RowsRead;

    public IReadOnlyList<RefusedRow> Refused => _refused;

    /// <summary>The requests that became work orders, in order of arrival.</summary>
    public IReadOnlyList<ServiceRequest> Requests => _routed;

    public int RoomCount => Roster.RoomFor(_file.Requests);

    /// <summary>Requests that nobody had taken when they were closed, so that they were assigned by hand.</summary>
    public int AssignedByHandCount { get; private set; }

    public long DecisionCount { get; private set; }

    public TimeSpan Elapsed { get; private set; }

    public double DecisionsPerSecond => Elapsed > TimeSpan.Zero ? DecisionCount / Elapsed.TotalSeconds : 0;

    /// <summary>The month of the last request, as of that request; null unless it was asked for.</summary>
    public Report? Report { get; private set; }

    /// <summary>The last instant of the run; null when there was no request.</summary>
    public Instant? EndedAt { get; private set; }

    public static City311Run Execute(City311Options options, City311Terminal terminal)
    {
        var run = new City311Run(options, terminal);
        var watch = Stopwatch.StartNew();
        run.Route([.. run._file.Requests.OrderBy(request => request.OpenedAt).ThenBy(request => request.Line)]);
        run.Elapsed = watch.Elapsed;
        return run;
    }

    /// <summary>The work order as the engine has it, or as it was when it left the engine a while after its end.</summary>
    public WorkOrder WorkOrderOf(ServiceRequest request) => _engine.FindWorkOrder(request.Id) ?? _archive[request.Id];

    private void Route(IReadOnlyList<ServiceRequest> arrivals)
    {
        if (arrivals.Count == 0) return;
        Open(arrivals[0].OpenedAt);
        for (var i = 0; i < arrivals.Count; i++)
        {
            CloseUntil(arrivals[i].OpenedAt);
            Submit(arrivals[i]);
            ShowProgress(i + 1, arrivals.Count);
        }

        if (_isReported) Report = CityReport.Create(this, [.. _routed.Select(WorkOrderOf)]);
        CloseUntil(Instant.MaxValue);
        EndedAt = _engine.LastInstant;
        Execute(new AdvanceTime(), EndedAt.Value);
    }

    private void Open(Instant now)
    {
        Execute(new ApplyPlan { Plan = Plan.Plan }, now);
        foreach (var agent in Roster.Agents) SignIn(agent, now);
        foreach (var desk in Roster.Duty)
        {
            SignIn(desk, now);
            Execute(new SetAgentPresence { Agent = desk.Id, Presence = AgentPresence.Away }, now);
        }
    }

    private void SignIn(AgentProfile profile, Instant now)
    {
        Execute(new SaveAgent { Profile = profile }, now);
        Execute(new SignInAgent { Agent = profile.Id }, now);
    }

    private void Submit(ServiceRequest request)
    {
        var decision = Decide(new SubmitWorkOrder { Draft = request.ToDraft() }, request.OpenedAt);
        if (decision.Rejection is { } rejection)
        {
            _refused.Add(new RefusedRow(request.Line, request.Id.Value, "refused by the engine", RoutingWording.English.Describe(rejection)));
            return;
        }

        _routed.Add(request);
        if (request.ClosedAt is { } closedAt) _closings.Enqueue(request, (closedAt, _routed.Count));
    }

    private void CloseUntil(Instant end)
    {
        while (_closings.TryPeek(out var request, out var place) && place.Item1 <= end)
        {
            _closings.Dequeue();
            Close(request, place.Item1);
        }
    }

    private void Close(ServiceRequest request, Instant now)
    {
        var order = WorkOrderOf(request);
        if (order.Status == WorkOrderStatus.Queued)
        {
            AssignedByHandCount++;
            Execute(new AssignWorkOrder { WorkOrder = order.Id, Agent = SyntheticRoster.DutyOf(order.Queue), Actor = Actor.Supervisor("duty") }, now);
            order = WorkOrderOf(request);
        }

        Execute(new CompleteWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment!.Value, Actor = Actor.Agent(order.Agent!.Value) }, now);
        Execute(new CloseWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment!.Value, Actor = Actor.Agent(order.Agent!.Value) }, now);
    }

    /// <summary>A command of the run's own that cannot be refused.</summary>
    private void Execute(Command command, Instant now)
    {
        if (Decide(command, now).Rejection is { } rejection)
            throw new InvalidOperationException($"{command.GetType().Name} was refused: {RoutingWording.English.Describe(rejection)}");
    }

    private Decision Decide(Command command, Instant now)
    {
        var decision = _engine.Execute(command, now);
        DecisionCount++;
        foreach (var routingEvent in decision.Events)
        {
            Metrics.Apply(routingEvent);
            if (routingEvent is WorkOrderArchived archived) _archive.Add(archived.WorkOrder, archived.Record);
        }

        return decision;
    }

    private void ShowProgress(int count, int total)
    {
        if (!_terminal.IsInteractive || (count % ProgressStep != 0 && count != total)) return;
        _terminal.Output.Write(count == total
            ? "\r                              \r"
            : string.Create(CultureInfo.InvariantCulture, $"\rrouting {count:N0} of {total:N0}"));
    }
}
