namespace ChannelRouting;

/// <summary>Something wrong or doubtful in a plan.</summary>
/// <remarks>Facts only: sentences for people are made outside. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanFinding
{
    /// <summary>What is wrong.</summary>
    public required PlanFindingCode Code { get; init; }

    /// <summary>Where, as a JSON path such as <c>$.queues[2].id</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What stands there; null when something is missing.</summary>
    public string? Value { get; init; }

    /// <summary>What may stand there; null when the code says it all.</summary>
    public string? Limit { get; init; }

    /// <summary>The nearest name that would be right; null when none is near.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Whether a plan with it cannot be used.</summary>
    public PlanFindingSeverity Severity => Code >= PlanFindingCode.FirstWarning ? PlanFindingSeverity.Warning : PlanFindingSeverity.Error;
}
