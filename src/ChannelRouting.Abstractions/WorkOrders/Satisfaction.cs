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
}
