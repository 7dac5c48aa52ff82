using ChannelRouting.Calendars;

namespace ChannelRouting.Sla;

/// <summary>What a clock counts, and by which calendar: pure arithmetic, the same for deciding, reading and replaying.</summary>
internal readonly record struct SlaScale(SlaMeasure Measure, BusinessHours? Hours)
{
    private bool CountsAllTime => Measure is SlaMeasure.Elapsed or SlaMeasure.Promised;

    public Duration Between(Instant start, Instant end) => CountsAllTime ? end - start : Hours!.Between(start, end);

    /// <summary>When a clock that runs from the start on is due.</summary>
    public CalendarInstant Add(Instant start, Duration amount) => Settle(Reach(start, amount));

    /// <summary>The earliest instant at which the amount is spent.</summary>
    public CalendarInstant Reach(Instant start, Duration amount) =>
        CountsAllTime ? After(start, amount) : Hours!.Add(start, amount);

    /// <summary>The due instant that belongs to the one reached: for business days a closing moves to the opening after it.</summary>
    public CalendarInstant Settle(CalendarInstant reached) =>
        Measure == SlaMeasure.BusinessDays && !reached.IsNever ? Hours!.NextOpening(reached.At) : reached;

    /// <summary>Whether it counts alike: the same measure, by equal calendars, be they of different plan versions.</summary>
    public bool IsLike(SlaScale other) => Measure == other.Measure && (Hours is null ? other.Hours is null : other.Hours is { } hours && Hours.IsLike(hours));

    private static CalendarInstant After(Instant start, Duration amount) =>
        amount <= Instant.MaxValue - start ? new CalendarInstant(start + amount, beyondKnownDates: false) : CalendarInstant.Never;
}
