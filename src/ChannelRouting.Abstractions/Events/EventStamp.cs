namespace ChannelRouting;

/// <summary>Where an event stands in the total order, and who caused it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Sequence">1, 2, 3 ... over all events of an engine, without gaps.</param>
/// <param name="At">When it is true, in whole ticks of 100 ns; for a deadline the due instant, which may be before the one it was noticed at.</param>
/// <param name="Actor">Who caused it.</param>
public readonly record struct EventStamp(long Sequence, Instant At, Actor Actor);
