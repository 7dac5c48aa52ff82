namespace ChannelRouting.Reporting.Tables;

/// <summary>The one score of a feedback: that for all of it, else the mean of its dimensions.</summary>
internal static class FeedbackScore
{
    public static double? Of(Satisfaction? satisfaction) => satisfaction switch
    {
        null => null,
        { Overall: { } overall } => overall,
        { Ratings.Count: > 0 } => satisfaction.Ratings.Average(rating => rating.Score),
        _ => null,
    };
}
