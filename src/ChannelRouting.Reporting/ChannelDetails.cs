namespace ChannelRouting.Reporting;

/// <summary>What a report shows of a channel and routing does not need.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ChannelDetails
{
    /// <summary>Which channel.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>How its owner is reached; null when it is not said.</summary>
    public string? Contact { get; init; }

    /// <summary>For whom it is; null when it is not said.</summary>
    public string? Audience { get; init; }

    /// <summary>Work orders that its agents can handle on one day; null takes the most that were completed on one day of the period.</summary>
    public int? HandledPerDay { get; init; }
}
