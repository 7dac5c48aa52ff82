namespace ChannelRouting;

/// <summary>What a clock counts.</summary>
public enum SlaMeasure
{
    /// <summary>Elapsed time; a goal in local days becomes the elapsed time up to its date when the clock starts.</summary>
    Elapsed,

    /// <summary>Open time of a calendar.</summary>
    OpenTime,

    /// <summary>Open time of a calendar, for a goal in business days: due never falls on a closing, but on the opening after it.</summary>
    BusinessDays,

    /// <summary>Elapsed time up to the instant promised to the customer; never pauses.</summary>
    Promised,
}
