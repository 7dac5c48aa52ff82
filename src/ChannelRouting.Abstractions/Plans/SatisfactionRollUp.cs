namespace ChannelRouting;

/// <summary>Which one score stands for a customer's feedback.</summary>
public enum SatisfactionRollUp
{
    /// <summary>The score for all of it; where that is missing, the mean of the dimensions.</summary>
    Overall,

    /// <summary>The mean of the dimensions; where there are none, the score for all of it.</summary>
    MeanOfRatings,

    /// <summary>The lowest of the dimensions; where there are none, the score for all of it.</summary>
    LowestRating,
}
