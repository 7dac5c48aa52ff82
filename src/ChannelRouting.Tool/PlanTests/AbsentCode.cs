namespace ChannelRouting.Tool.PlanTests;

/// <summary>Stands where a plan asks code that only its host has, and notes whether a case hangs on the answer.</summary>
internal sealed class AbsentCode(string name, int version) : IClassifier, IAgentSelector, IWorkOrderSelector
{
    private (WorkOrderId WorkOrder, AgentId Agent) _lastScored;

    public string Name => name;

    public int Version => version;

    /// <summary>Whether it was to say what follows for a work order.</summary>
    public bool HasClassified { get; private set; }

    /// <summary>Whether it was to choose among several agents.</summary>
    public bool HasChosen { get; private set; }

    public ClassifierAnswer? Classify(in ClassifierArguments arguments)
    {
        HasClassified = true;
        return null;
    }

    public long Score(in AgentCandidate agent, in WorkOrderCandidate workOrder, Instant now)
    {
        HasChosen |= _lastScored.WorkOrder == workOrder.Id && _lastScored.Agent != agent.Profile.Id;
        _lastScored = (workOrder.Id, agent.Profile.Id);
        return 0;
    }

    /// <summary>Which work goes first shows when an agent gets free, and in a case nobody does.</summary>
    public long Urgency(in WorkOrderCandidate workOrder, Instant now) => 0;
}
