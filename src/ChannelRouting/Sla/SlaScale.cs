using ChannelRouting.Calendars;

namespace ChannelRouting.Sla;

/// <summary>What a clock counts, and by which calendar: pure arithmetic, the same for deciding, reading and replaying.</summary>
internal readonly record struct SlaScale(SlaMeasure Measure, BusinessHours? Hours)
{
    public Duration Between(Instant start, Instant end) => Measure == SlaMeasure.Elapsed ? end - start : Hours!.Between(start, end);

    /// <summary>The earliest instant at which the amount is spent; for business days an end on a closing moves to the next opening.</summary>
    public CalendarInstant Add(Instant start, Duration amount)
    {
        if (Measure == SlaMeasure.Elapsed) return new CalendarInstant(start + amount, beyondKnownDates: false);
        var end = Hours!.Add(start, amount);
        return Measure == SlaMeasure.BusinessDays && !end.IsNever ? Hours.NextOpening(end.At) : end;
    }
}
