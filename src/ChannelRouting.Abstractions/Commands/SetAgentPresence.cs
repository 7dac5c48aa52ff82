namespace ChannelRouting;

/// <summary>Reports whether a signed-in agent is there; <see cref="AgentPresence.Offline"/> signs it out. Its work stays with it.</summary>
/// <remarks>
/// <para>The presence it has already gives no event, unless it is paused: then it is that from now on, without an end.</para>
/// <para>
/// <see cref="AgentPresence.Draining"/> ends by itself: when the agent holds no work that is not final, at once or by a later command, a rule makes it
/// <see cref="AgentPresence.Offline"/> in the same step.
/// </para>
/// <para>
/// Events: <see cref="AgentPresenceChanged"/>, <see cref="OfferRevoked"/> for its open offers when it is no longer available.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.UnknownAgent"/>, <see cref="RejectionReason.AgentOffline"/>
/// when it is offline and should be anything else: sign in first.
/// </para>
/// </remarks>
public sealed record SetAgentPresence : Command<AgentOutcome>
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>What it is from now on.</summary>
    public required AgentPresence Presence { get; init; }
}
