namespace ChannelRouting.Planning;

/// <summary>A plan with errors was handed where a valid one is needed.</summary>
public sealed class PlanInvalidException : ArgumentException
{
    /// <summary>Names the first error and keeps all findings.</summary>
    public PlanInvalidException(IReadOnlyList<PlanFinding> findings)
        : base(MessageOf(findings)) => Findings = [.. findings];

    internal PlanInvalidException(string message, IReadOnlyList<PlanFinding> findings)
        : base(message) => Findings = [.. findings];

    /// <summary>All that is wrong or doubtful.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; }

    private static string MessageOf(IReadOnlyList<PlanFinding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == PlanFindingSeverity.Error).ToList();
        var first = errors.Count > 0 ? $" First: {errors[0].Code} at {errors[0].Path}{Fact("value", errors[0].Value)}{Fact("allowed", errors[0].Limit)}." : "";
        return $"The plan has {errors.Count} error{(errors.Count == 1 ? "" : "s")}.{first} Validate the plan for all of them.";
    }

    private static string Fact(string name, string? value) => value is null ? "" : $", {name}: {value}";
}
