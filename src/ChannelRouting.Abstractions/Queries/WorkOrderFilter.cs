namespace ChannelRouting;

/// <summary>Which work orders are meant: those of which everything holds that is said here.</summary>
/// <remarks>
/// What is null or empty does not restrict, so that a filter without anything means all. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record WorkOrderFilter
{
    /// <summary>Only those of this queue; null for all.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>Only those that stand there; null for all.</summary>
    public WorkOrderStatus? Status { get; init; }

    /// <summary>True: only those whose life is over; false: only those whose life is not; null for all.</summary>
    public bool? IsFinal { get; init; }

    /// <summary>Only those of this channel; null for all.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>Only those of this priority; null for all.</summary>
    public PriorityId? Priority { get; init; }

    /// <summary>Only those this agent holds, not final; null for all.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>Only those with an open offer to this agent; null for all.</summary>
    public AgentId? OfferedTo { get; init; }

    /// <summary>Only those of this type or of one below it: <c>complaint</c> means <c>complaint</c> and <c>complaint/attitude</c>, not <c>complaints</c>. Compared ordinally; null for all.</summary>
    public string? TypeUnder { get; init; }

    /// <summary>
    /// True: only those with a promise that is late, whose earliest due instant lies before the instant of the answer; false: only the others; null for all. Promises that were kept, cancelled, or are paused in time do not count.
    /// </summary>
    public bool? IsOverdue { get; init; }

    /// <summary>Only those whose earliest due instant, as <see cref="IsOverdue"/> has it, lies before this one; null for all.</summary>
    public Instant? DueBeforeAt { get; init; }

    /// <summary>Only those that came to their queue in this way, such as the unclassified ones (<see cref="ChannelRouting.QueueSource.Fallback"/>); null for all.</summary>
    public QueueSource? QueueSource { get; init; }

    /// <summary>Only those that have all these fields with these texts, such as the host's key of a customer. Default: any fields.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init => field = ValueMap.Copy(value); } = ValueMap.Empty;

    /// <summary>Only those on which rules put all these labels with these texts. Default: any labels.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init => field = ValueMap.Copy(value); } = ValueMap.Empty;
}
