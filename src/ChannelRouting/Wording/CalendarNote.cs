namespace ChannelRouting.Wording;

/// <summary>What a printed calendar says of a date beside hours and names.</summary>
public enum CalendarNote
{
    /// <summary>There are no hours.</summary>
    Closed,

    /// <summary>The date lies past the last one whose holidays are known.</summary>
    NotYetKnown,

    /// <summary>The season comes again every year.</summary>
    EveryYear,
}
