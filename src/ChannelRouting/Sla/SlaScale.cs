using ChannelRouting.Calendars;

namespace ChannelRouting.Sla;

/// <summary>What a clock counts, and by which calendar: pure arithmetic, the same for deciding, reading and replaying.</summary>
internal readonly record struct SlaScale(SlaMeasure Measure, BusinessHours? Hours)
{
    public Duration Between(Instant start, Instant end) => Measure == SlaMeasure.Elapsed ? end - start : Hours!.Between(start, end);

    /// <summary>When a clock that runs from the start on is due.</summary>
    public CalendarInstant Add(Instant start, Duration amount) => Settle(Reach(start, amount));

    /// <summary>The earliest instant at which the amount is spent.</summary>
    public CalendarInstant Reach(Instant start, Duration amount) =>
        Measure == SlaMeasure.Elapsed ? After(start, amount) : Hours!.Add(start, amount);

    /// <summary>The due instant that belongs to the one reached: for business days a closing moves to the opening after it.</summary>
    public CalendarInstant Settle(CalendarInstant reached) =>
        Measure == SlaMeasure.BusinessDays && !reached.IsNever ? Hours!.NextOpening(reached.At) : reached;

    private static CalendarInstant After(Instant start, Duration amount) =>
        amount <= Instant.MaxValue - start ? new CalendarInstant(start + amount, beyondKnownDates: false) : CalendarInstant.Never;
}
