namespace ChannelRouting.Sla;

/// <summary>A span in which a clock ran: from when until when, what it spent, and by which measure.</summary>
internal readonly record struct SlaSpan(Instant From, Instant End, Duration Spent, SlaScale Scale)
{
    /// <summary>The same span by another measure.</summary>
    public SlaSpan In(SlaScale scale) => this with { Spent = scale.Between(From, End), Scale = scale };
}
