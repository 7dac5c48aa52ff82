using ChannelRouting.Planning;

namespace ChannelRouting.Tests.Support;

/// <summary>Code that chooses, for random runs: one that mostly leaves some level, and one that fails for every second work order.</summary>
internal static class SomeSelectors
{
    public static readonly SelectorCode Spread = new() { Name = "spread", Version = 1 };

    public static readonly SelectorCode Touchy = new() { Name = "touchy", Version = 2 };

    public static HostCode Code { get; } = new(workOrderSelectors:
    [
        new WorkOrderSelectorFunction(Spread.Name, Spread.Version, (workOrder, now) => UrgencyOf(workOrder.Id, workOrder.Priority, now)),
        new WorkOrderSelectorFunction(Touchy.Name, Touchy.Version, (workOrder, now) => Fails(workOrder.Id) ? throw new InvalidOperationException("as asked") : UrgencyOf(workOrder.Id, workOrder.Priority, now)),
    ], agentSelectors:
    [
        new AgentSelectorFunction(Spread.Name, Spread.Version, (agent, workOrder, now) => ScoreOf(agent.Profile.Id, agent.UsedUnits, workOrder.Id, now)),
        new AgentSelectorFunction(Touchy.Name, Touchy.Version, (agent, workOrder, now) =>
            Fails(workOrder.Id) ? throw new InvalidOperationException("as asked") : ScoreOf(agent.Profile.Id, agent.UsedUnits, workOrder.Id, now)),
    ]);

    public static long ScoreOf(AgentId agent, long usedUnits, WorkOrderId workOrder, Instant now) => ((agent.Value[^1] * 3) + usedUnits + workOrder.Value[^1] + (now.ToUnixTimeSeconds() / 60)) % 3;

    private static long UrgencyOf(WorkOrderId workOrder, PriorityId priority, Instant now) => (workOrder.Value[^1] + priority.Value.Length + (now.ToUnixTimeSeconds() / 60)) % 4 - 1;

    public static bool Fails(WorkOrderId workOrder) => workOrder.Value[^1] % 2 == 1;
}
