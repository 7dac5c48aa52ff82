namespace ChannelRouting.Benchmarks.Matching;

/// <summary>The engine that ships, with its events, state and archive; 10 ms pass from command to command.</summary>
internal sealed class EngineRouter(MatchingWorld world, WorkOrderRule rule = WorkOrderRule.Priority) : ICommandContender
{
    private static readonly Duration Step = Duration.FromMilliseconds(10);

    private readonly RoutingEngine _engine = WorldEngine.Of(world, rule);
    private List<RoutingEvent>? _recorded;

    public AgentId? Submit(SubmitWorkOrder command) => ((WorkOrderOutcome)Execute(command).Outcome!).Agent;

    public WorkOrderId? Cancel(WorkOrderId order) => (Execute(new CancelWorkOrder { WorkOrder = order }).Entry!.Events[^1] as WorkOrderAssigned)?.WorkOrder;

    public void Assign(WorkOrderId order, AgentId agent) => Execute(new AssignWorkOrder { WorkOrder = order, Agent = agent });

    public void BeginRecording() => _recorded = [];

    /// <summary>The events since the recording began.</summary>
    public RoutingEvent[] EndRecording()
    {
        RoutingEvent[] recorded = [.. _recorded!];
        _recorded = null;
        return recorded;
    }

    private Decision Execute(Command command)
    {
        var decision = _engine.Execute(command, _engine.LastInstant + Step);
        _recorded?.AddRange(decision.Events);
        return decision.IsAccepted ? decision : throw new InvalidOperationException(decision.Rejection!.ToString());
    }
}
