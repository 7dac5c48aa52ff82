namespace ChannelRouting.Benchmarks.Matching;

/// <summary>A router that takes whole commands: orders by their ids, as a host gives them.</summary>
internal interface ICommandContender
{
    /// <summary>An order comes in, and goes to the least loaded able agent, of equals to the least recently served, or waits.</summary>
    /// <returns>The agent; null when it waits.</returns>
    AgentId? Submit(SubmitWorkOrder command);

    /// <summary>An order is cancelled; the agent who had it takes the first in line that it can.</summary>
    /// <returns>The order the agent has instead; null when none fits.</returns>
    WorkOrderId? Cancel(WorkOrderId order);

    /// <summary>A waiting order is given to an agent by hand.</summary>
    void Assign(WorkOrderId order, AgentId agent);
}
