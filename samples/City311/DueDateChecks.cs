using System.Globalization;

namespace City311;

/// <summary>The check against the city's own arithmetic: the types whose rule is trusted together, the others one by one.</summary>
internal sealed record DueDateChecks(DueDateCheck Trusted, IReadOnlyList<DueDateCheck> Others)
{
    public int VerdictsCompared => Trusted.VerdictsCompared + Others.Sum(check => check.VerdictsCompared);

    public int VerdictsEqual => Trusted.VerdictsEqual + Others.Sum(check => check.VerdictsEqual);

    public static DueDateChecks Of(City311Run run)
    {
        var trusted = run.Rules.Where(rule => rule.IsTrusted).Select(rule => rule.Type).ToHashSet();
        var byType = run.Requests.ToLookup(request => request.Type);
        var types = string.Create(CultureInfo.InvariantCulture, $"{trusted.Count} types with match_rate {SlaRule.TrustedRate} or more");
        return new DueDateChecks(
            DueDateCheck.Of(types, run, run.Requests.Where(request => trusted.Contains(request.Type))),
            [.. run.Rules.Where(rule => !rule.IsTrusted).Select(rule => DueDateCheck.Of(rule.Type, run, byType[rule.Type]))]);
    }
}
