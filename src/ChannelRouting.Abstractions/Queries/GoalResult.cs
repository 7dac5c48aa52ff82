namespace ChannelRouting;

/// <summary>Whether a figure reached its goal in one period.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record GoalResult
{
    /// <summary>The goal.</summary>
    public required MetricGoal Goal { get; init; }

    /// <summary>The key of each dimension of the row; none for all work together.</summary>
    public required IReadOnlyList<string> Keys { get; init => field = ValueList<string>.Copy(value); }

    /// <summary>The beginning of the period.</summary>
    public required Instant SinceAt { get; init; }

    /// <summary>The end of the period, not included; of the one that runs, now.</summary>
    public required Instant UntilAt { get; init; }

    /// <summary>The figure: times in seconds, rates 0 to 1; null where there is no data.</summary>
    public required double? Value { get; init; }

    /// <summary>Whether it is met, of the period that runs: so far; null where there is no data.</summary>
    public required bool? IsMet { get; init; }
}
