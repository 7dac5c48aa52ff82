namespace ChannelRouting;

/// <summary>Which promises are made to which work orders.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SlaPolicy
{
    /// <summary>Which policy.</summary>
    public required SlaPolicyId Id { get; init; }

    /// <summary>The work orders it applies to; null applies to all.</summary>
    public Condition? When { get; init; }

    /// <summary>The first instant of submission it applies to, in whole ticks; null has no beginning.</summary>
    public Instant? From { get; init; }

    /// <summary>The first instant of submission it no longer applies to, in whole ticks, after <see cref="From"/>; null has no end.</summary>
    public Instant? Until { get; init; }

    /// <summary>Its promises; at least one.</summary>
    public required IReadOnlyList<SlaTarget> Targets { get; init => field = ValueList<SlaTarget>.Copy(value); }
}
