namespace ChannelRouting;

/// <summary>Brings an agent from offline or draining to available; one that is away or available stays as it is, without an event.</summary>
/// <remarks>
/// <para>At an agent that was offline, what work orders remember of its refusals is forgotten, unless shifts are reported of it: then the next shift does that.</para>
/// <para>Events: <see cref="AgentSignedIn"/>, or <see cref="AgentPresenceChanged"/> when it was draining.</para>
/// <para>Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.UnknownAgent"/>.</para>
/// </remarks>
public sealed record SignInAgent : Command<AgentOutcome>
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }
}
