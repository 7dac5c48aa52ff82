namespace ChannelRouting;

/// <summary>One cycle of a promise: how its clock stood at one instant, and what had happened to it.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; safe to share between threads.</remarks>
public sealed record SlaCycle
{
    /// <summary>Its clock as it stood.</summary>
    public required SlaClock Clock { get; init; }

    /// <summary>Its start, pauses, changed targets, warnings, breach and end, in their order; the first is <see cref="SlaClockStarted"/>.</summary>
    public required IReadOnlyList<RoutingEvent> Events { get; init => field = ValueList<RoutingEvent>.Copy(value); }
}
