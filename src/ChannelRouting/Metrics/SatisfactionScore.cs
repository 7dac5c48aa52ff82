namespace ChannelRouting.Metrics;

/// <summary>The one score that stands for a feedback.</summary>
internal static class SatisfactionScore
{
    /// <summary>Of 4 or more a customer counts as satisfied, in thousandths.</summary>
    public const long High = 4_000;

    /// <summary>The score in thousandths, rounded down.</summary>
    public static long Of(Satisfaction satisfaction, SatisfactionRollUp rollUp)
    {
        if (satisfaction.Overall is { } overall && (rollUp == SatisfactionRollUp.Overall || satisfaction.Ratings.Count == 0)) return overall * 1_000L;
        return rollUp == SatisfactionRollUp.LowestRating
            ? satisfaction.Ratings.Min(rating => rating.Score) * 1_000L
            : satisfaction.Ratings.Sum(rating => rating.Score * 1_000L) / satisfaction.Ratings.Count;
    }
}
