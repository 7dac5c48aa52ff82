namespace ChannelRouting;

/// <summary>What came of a watched plan file that changed, for <see cref="RouterOptions.OnPlanFile"/>.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record PlanFileReport
{
    /// <summary>The file, as it was named.</summary>
    public required string Path { get; init; }

    /// <summary>What came of it.</summary>
    public required PlanFileOutcome Outcome { get; init; }

    /// <summary>Which router took or refused the plan; default for the router without a partition, and where no router was asked.</summary>
    public PartitionId Partition { get; init; }

    /// <summary>All that is wrong or doubtful in the file, with its places; empty when nothing is, or it was not read.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; init; } = [];

    /// <summary>Why the router refused the plan; null when it did not.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>Why the file could not be read; null when it could.</summary>
    public Exception? Exception { get; init; }
}
