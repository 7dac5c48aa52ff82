namespace ChannelRouting.Planning;

/// <summary>A stretch of time, its end excluded; null is no end. The default value is all time.</summary>
internal readonly record struct Term(Instant? From, Instant? Until)
{
    public bool Holds(Instant at) => !(at < From) && !(at >= Until);

    /// <summary>Whether this holds whenever the other does.</summary>
    public bool Spans(Term other) => !(From > (other.From ?? Instant.MinValue)) && !(Until < (other.Until ?? Instant.MaxValue));
}
