namespace ChannelRouting;

/// <summary>Reports that an agent is not on shift: whatever its presence, it takes no new work until its next shift starts. Its work stays with it.</summary>
/// <remarks>
/// <para>Work can be assigned to it by hand. A shift that is over already gives no event; an agent of whom no shift was reported is off shift from now on.</para>
/// <para>Events: <see cref="AgentShiftEnded"/>, <see cref="OfferRevoked"/> for its open offers.</para>
/// <para>Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.UnknownAgent"/>.</para>
/// </remarks>
public sealed record EndAgentShift : Command<AgentOutcome>
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }
}
