namespace ChannelRouting.Reporting;

/// <summary>What a cell of a report is.</summary>
public enum ReportUnit
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Things, from 0 on; means of them may have decimals.</summary>
    Count,

    /// <summary>A share, 0 to 1, shown in percent.</summary>
    Rate,

    /// <summary>Elapsed time, in seconds.</summary>
    Seconds,

    /// <summary>A customer's score, 1 to 5.</summary>
    Score,

    /// <summary>The host's money.</summary>
    Money,

    /// <summary>A moment, shown by the clock of the report's time zone.</summary>
    Instant,
}
