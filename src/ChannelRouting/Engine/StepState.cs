using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>Where a work order stands in the steps of its queue.</summary>
internal sealed class StepState
{
    /// <summary>The step it is in, 0 the first; as many as there are once all are through.</summary>
    public required int Index { get; set; }

    public bool IsThrough { get; set; }

    public IReadOnlyList<QueueId> AlsoServedBy { get; set; } = [];

    /// <summary>How much of the step's time passed before it was in line last.</summary>
    public Duration Spent { get; set; }

    /// <summary>Since when the step's time passes; null when it does not.</summary>
    public Instant? RunsSince { get; set; }

    /// <summary>When the next step follows; null when none does.</summary>
    public Deadline? End { get; set; }

    public StepState Fork() => (StepState)MemberwiseClone();

    public StepState Copy() => new() { Index = Index, IsThrough = IsThrough, AlsoServedBy = AlsoServedBy, Spent = Spent, RunsSince = RunsSince };
}
