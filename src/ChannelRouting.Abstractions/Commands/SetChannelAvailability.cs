namespace ChannelRouting;

/// <summary>Reports whether an agent takes new work of a channel. Beside its presence: it stays so over sign-outs, until reported otherwise.</summary>
/// <remarks>
/// <para>
/// An agent that was never reported on is available on every channel. Work it has stays, and work can be assigned to it by hand. What is known already gives no event.
/// A plan without the channel forgets what was reported of it.
/// </para>
/// <para>
/// Events: <see cref="ChannelAvailabilityChanged"/>, <see cref="OfferRevoked"/> for its open offers of that channel.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.UnknownAgent"/>, <see cref="RejectionReason.UnknownChannel"/>.
/// </para>
/// </remarks>
public sealed record SetChannelAvailability : Command<AgentOutcome>
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Which channel; must be in the plan.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>Whether it takes new work of the channel from now on.</summary>
    public required bool IsAvailable { get; init; }
}
