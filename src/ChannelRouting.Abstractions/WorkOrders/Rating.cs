namespace ChannelRouting;

/// <summary>The score of one dimension of a customer's satisfaction, such as speed or manner.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Rating
{
    /// <summary>What was rated, an open word, 1 to <see cref="RoutingLimits.IdentifierLength"/> characters.</summary>
    public required string Dimension { get; init; }

    /// <summary>1, very bad, to 5, very good.</summary>
    public required int Score { get; init; }
}
