using System.Collections.ObjectModel;

namespace ChannelRouting.Metrics;

/// <summary>What the metrics remember of a work order until it is archived.</summary>
internal sealed class TrackedWorkOrder
{
    public required WorkOrderId Id { get; init; }

    public required ChannelId Channel { get; set; }

    public required string Type { get; set; }

    public required IReadOnlyDictionary<string, string> Fields { get; set; }

    public required bool IsOutside { get; init; }

    public required bool IsSelfService { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; set; } = ReadOnlyDictionary<string, string>.Empty;

    public PriorityId Priority { get; set; }

    public QueueId Queue { get; set; }

    /// <summary>The total, and the rows of slices by work.</summary>
    public MetricSeries[] Rows { get; set; } = [];

    /// <summary>The rows of slices by work and its agent; none while nobody has it, or had it when it was completed.</summary>
    public MetricSeries[] AgentRows { get; set; } = [];

    /// <summary>Which level counts it; null once it is completed or ended.</summary>
    public MetricCount? Level { get; set; }

    /// <summary>Whether it is closed, or ended otherwise.</summary>
    public bool IsFinal { get; set; }

    public bool IsCounted { get; set; }

    /// <summary>When it got in line, from where its times count: at its submission, or at its start.</summary>
    public Instant CountsFromAt { get; set; }

    /// <summary>When it last got in line.</summary>
    public Instant InLineAt { get; set; }

    public bool WasAssigned { get; set; }

    public bool WasAnswered { get; set; }

    public bool WasCompleted { get; set; }

    /// <summary>Whether it was transferred, escalated, taken back or reopened.</summary>
    public bool WentFurther { get; set; }

    public bool WasEscalated { get; set; }

    /// <summary>When it was completed at the first contact; null when it was not, or was taken up again.</summary>
    public Instant? AtFirstContactAt { get; set; }

    /// <summary>Since when it waits for whom it was escalated to.</summary>
    public Instant? EscalatedAt { get; set; }

    /// <summary>The agents with whom it has to do by a rule of affinity, until it is assigned.</summary>
    public IReadOnlyList<AgentId>? AffinityAgents { get; set; }

    /// <summary>Who has it, or completed it; null while it is in line.</summary>
    public TrackedAgent? Holder { get; set; }

    /// <summary>Since when its agent works on it; null while it waits or is set aside.</summary>
    public Instant? ActiveSince { get; set; }

    /// <summary>Whether the time of its present assignment is still to be counted.</summary>
    public bool IsInHands { get; set; }

    public long ActiveTicks { get; set; }

    /// <summary>The promises that are breached.</summary>
    public List<SlaTargetId>? Breached { get; set; }

    /// <summary>The promises whose cycle that runs is breached.</summary>
    public List<SlaTargetId>? LateNow { get; set; }

    /// <summary>The promises of the kind that somebody picks up.</summary>
    public List<SlaTargetId>? Answers { get; set; }

    public bool IsOverdue { get; set; }
}
