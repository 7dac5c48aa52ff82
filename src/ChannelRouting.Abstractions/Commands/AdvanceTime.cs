namespace ChannelRouting;

/// <summary>Lets time pass: what is due by now happens. The host sends it when the engine's next deadline has come.</summary>
/// <remarks>
/// <para>Events: none of its own; those of the deadlines stand in the settling before it.</para>
/// <para>Rejections: none but <see cref="RejectionReason.InstantBeforeLast"/> and <see cref="RejectionReason.InstantOutOfRange"/>.</para>
/// </remarks>
public sealed record AdvanceTime : Command<TimeOutcome>;
