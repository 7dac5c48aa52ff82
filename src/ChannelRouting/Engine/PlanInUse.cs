using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <summary>A plan version and how many work orders that are not final hold it.</summary>
internal sealed class PlanInUse(CompiledPlan plan)
{
    public CompiledPlan Plan { get; } = plan;

    public int WorkOrderCount { get; set; }
}
