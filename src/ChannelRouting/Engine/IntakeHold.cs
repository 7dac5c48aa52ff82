namespace ChannelRouting.Engine;

/// <summary>What a work order that is held for an opening goes by when the plan changes.</summary>
/// <param name="NotBefore">The start it was handed in with; null when it had none.</param>
/// <param name="IsByChannel">Whether its channel was closed when it came; else only its queue is asked again.</param>
internal sealed record IntakeHold(Instant? NotBefore, bool IsByChannel);
