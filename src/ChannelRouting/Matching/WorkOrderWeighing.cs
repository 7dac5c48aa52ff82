using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>What code says of work orders.</summary>
internal static class WorkOrderWeighing
{
    /// <summary>How urgent the code says that an order is; 0 when it is not there or throws.</summary>
    public static long Ask(IWorkOrderSelector? selector, WorkOrderState order, Instant now, out SelectorFault? fault)
    {
        fault = selector is null ? SelectorFault.Missing : null;
        if (selector is null) return 0;
        try
        {
            return Math.Clamp(selector.Urgency(CandidateOf(order), now), -RoutingLimits.SelectorScore, RoutingLimits.SelectorScore);
        }
        catch (Exception) // Whatever it is, the work order must stand somewhere.
        {
            fault = SelectorFault.Failed;
            return 0;
        }
    }

    public static WorkOrderCandidate CandidateOf(WorkOrderState order) => new()
    {
        Id = order.Id,
        Queue = order.Queue,
        Channel = order.Channel,
        Type = order.Type,
        Priority = order.Priority,
        Fields = order.Fields,
        Labels = order.Labels,
        Requirements = order.Requirements,
        CreatedAt = order.CreatedAt,
        PromisedAt = order.PromisedAt,
        EscalationLevel = order.EscalationLevel,
    };
}
