namespace ChannelRouting.Benchmarks.Matching;

/// <summary>The engine that ships, with its events, state and archive; 10 ms pass from command to command.</summary>
internal sealed class EngineRouter(MatchingWorld world) : ICommandContender
{
    private static readonly Duration Step = Duration.FromMilliseconds(10);

    private readonly RoutingEngine _engine = WorldEngine.Of(world);
    private Instant _now = WorldEngine.Start;

    public AgentId? Submit(SubmitWorkOrder command) => ((WorkOrderOutcome)Execute(command).Outcome!).Agent;

    public WorkOrderId? Cancel(WorkOrderId order) => (Execute(new CancelWorkOrder { WorkOrder = order }).Entry!.Events[^1] as WorkOrderAssigned)?.WorkOrder;

    public void Assign(WorkOrderId order, AgentId agent) => Execute(new AssignWorkOrder { WorkOrder = order, Agent = agent });

    private Decision Execute(Command command)
    {
        _now += Step;
        var decision = _engine.Execute(command, _now);
        return decision.IsAccepted ? decision : throw new InvalidOperationException(decision.Rejection!.ToString());
    }
}
