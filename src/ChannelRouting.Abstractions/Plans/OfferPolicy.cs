namespace ChannelRouting;

/// <summary>How work of a queue is offered to agents, who accept or decline it.</summary>
/// <remarks>
/// A queue without one assigns its work at once. Lists are copied on entry. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record OfferPolicy
{
    /// <summary>How long an offer is open: on [offered, offered + this). More than zero.</summary>
    public required Duration ExpiresAfter { get; init; }

    /// <summary>Offers of one work order that may be open at one time, to as many agents, 1 to <see cref="RoutingLimits.OffersAtOnce"/>; null means 1.</summary>
    public int? AtOnce { get; init; }

    /// <summary>
    /// How long an agent who declined or missed an offer is not offered the same work order again; more than zero. Null: not before the agent's
    /// next shift; for one of whom no shift is reported, its next sign-in.
    /// </summary>
    public Duration? CoolDown { get; init; }

    /// <summary>Declines and misses after which an agent is not offered the same work order again before its next shift, 1 or more; null sets no limit.</summary>
    public int? MaxRefusals { get; init; }

    /// <summary>How much longer an offer stays open, once, when its agent says that it is accepting; more than zero. Null: no longer.</summary>
    public Duration? AcceptingExtension { get; init; }

    /// <summary>What missed offers do to their agent; null means nothing.</summary>
    public MissPolicy? OnMiss { get; init; }

    /// <summary>Reasons for declining that are no refusal: the agent may be offered the work order again after the cool-down, without end. Default: none.</summary>
    public IReadOnlyList<string> ForgivenReasons { get; init => field = ValueList<string>.Copy(value); } = ValueList<string>.Empty;
}
