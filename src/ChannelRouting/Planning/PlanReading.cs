namespace ChannelRouting.Planning;

/// <summary>What came of reading a plan: the plan, the findings, or a plan with warnings.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record PlanReading
{
    /// <summary>The plan; null when a finding is an error.</summary>
    public RoutingPlan? Plan { get; init; }

    /// <summary>All that is wrong, in the order of the text, misspelled names and values first, then what refers to nothing; of a plan without errors, what is doubtful.</summary>
    public required IReadOnlyList<PlanFinding> Findings { get; init; }
}
