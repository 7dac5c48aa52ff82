namespace ChannelRouting;

/// <summary>What a customer said of how a work order was handled.</summary>
/// <remarks>Scores are 1, very bad, to 5, very good. Lists are copied on entry. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Satisfaction
{
    /// <summary>The score for all of it; null when only parts were rated.</summary>
    public int? Overall { get; init; }

    /// <summary>The scores of its dimensions, each once, at most <see cref="RoutingLimits.RatingsPerFeedback"/>. Default: none.</summary>
    public IReadOnlyList<Rating> Ratings { get; init => field = ValueList<Rating>.Copy(value); } = ValueList<Rating>.Empty;

    /// <summary>The host's id of the feedback; null when it has none.</summary>
    public InteractionId? Feedback { get; init; }

    /// <summary>The one score that stands for it, in thousandths, rounded down: 1,000 to 5,000. Null when it rates nothing.</summary>
    /// <param name="rollUp">Which score that is.</param>
    public long? FindScoreThousandths(SatisfactionRollUp rollUp)
    {
        if (Overall is { } overall && (rollUp == SatisfactionRollUp.Overall || Ratings.Count == 0)) return overall * 1_000L;
        if (Ratings.Count == 0) return null;
        return rollUp == SatisfactionRollUp.LowestRating ? Ratings.Min(rating => rating.Score) * 1_000L : Ratings.Sum(rating => rating.Score * 1_000L) / Ratings.Count;
    }
}
