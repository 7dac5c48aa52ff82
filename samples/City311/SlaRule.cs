namespace City311;

/// <summary>The time the city allows a request type, and how well that rule reproduced its due dates.</summary>
internal sealed record SlaRule(string Type, SlaGoal Goal, decimal MatchRate)
{
    /// <summary>From this share on a rule counts as the city's own.</summary>
    public const decimal TrustedRate = 0.90m;

    public bool IsTrusted => MatchRate >= TrustedRate;
}
