using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>A plan that has yet to start.</summary>
internal sealed class PlanStart(PlanScheduled scheduled, Deadline deadline)
{
    public PlanScheduled Scheduled { get; } = scheduled;

    public Deadline Deadline { get; } = deadline;
}
