namespace ChannelRouting;

/// <summary>A queue that gets a share of the work of a rule.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record QueueShare
{
    /// <summary>Which queue.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>How much of the work, beside the weights of the others: 0 to <see cref="RoutingLimits.SplitWeight"/>.</summary>
    public required int Weight { get; init; }
}
