namespace ChannelRouting;

/// <summary>Reports that an agent's shift began, or when the one it is on ends. Beside its presence: the agent signs in apart from it.</summary>
/// <remarks>
/// <para>
/// An agent of whom no shift was ever reported is not restricted. On a new shift, what work orders remember of its refusals is forgotten. While it is on one, only the
/// end changes; the end it has already gives no event.
/// </para>
/// <para>Events: <see cref="AgentShiftStarted"/>.</para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/> for an end that is not after the instant of the command,
/// <see cref="RejectionReason.UnknownAgent"/>.
/// </para>
/// </remarks>
public sealed record StartAgentShift : Command<AgentOutcome>
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The first instant at which the shift is over, by itself; in whole ticks (a fraction is dropped). Null: until <see cref="EndAgentShift"/>.</summary>
    public Instant? EndsAt { get; init; }
}
