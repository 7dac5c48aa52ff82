namespace ChannelRouting.Sla;

/// <summary>An instant of whole ticks, or none, in eight bytes where a nullable instant takes twenty-four: work orders and clocks hold many of them.</summary>
internal readonly record struct InstantOrNone
{
    private readonly long _ticksAfterFirst; // 0 is none: no instant is that of the first tick a number can count.

    private InstantOrNone(Instant? instant) => _ticksAfterFirst = instant is { } given ? given.ToUnixTimeTicks() ^ long.MinValue : 0;

    public static implicit operator InstantOrNone(Instant? instant) => new(instant);

    public static implicit operator Instant?(InstantOrNone instant) =>
        instant._ticksAfterFirst == 0 ? null : Instant.FromUnixTimeTicks(instant._ticksAfterFirst ^ long.MinValue);
}
