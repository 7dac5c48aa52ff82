namespace ChannelRouting.Planning;

/// <summary>A work order selector that is one function.</summary>
internal sealed class WorkOrderSelectorFunction(string name, int version, Func<WorkOrderCandidate, Instant, long> urgency) : IWorkOrderSelector
{
    public string Name => name;

    public int Version => version;

    public long Urgency(in WorkOrderCandidate workOrder, Instant now) => urgency(workOrder, now);
}
