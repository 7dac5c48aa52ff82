namespace ChannelRouting;

/// <summary>Adds an agent, or replaces what is known of one. Presence and work stay as they are.</summary>
/// <remarks>
/// <para>
/// Lowering the capacity drops no work. Saving what is known already changes nothing and gives no event.
/// </para>
/// <para>
/// Events: <see cref="AgentSaved"/>, <see cref="OfferRevoked"/> for offers it is no longer right for.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.UnknownAgent"/> when a version
/// is expected of one that was never saved, <see cref="RejectionReason.UnknownQueue"/>.
/// </para>
/// </remarks>
public sealed record SaveAgent : Command<AgentOutcome>
{
    /// <summary>All that is known of the agent from now on.</summary>
    public required AgentProfile Profile { get; init; }
}
