namespace ChannelRouting.Calendars;

/// <summary>Open time by the hours of local dates.</summary>
internal sealed class DatedOpenTime(CalendarDates dates, DateTimeZone zone) : OpenTime
{
    /// <summary>What zone offsets (18 hours at most), hours over midnight and skipped dates can reach across a date.</summary>
    private const int MarginDays = 4;

    public CalendarDates Dates { get; } = dates;

    public override bool MayOpenAfter(long ticks) => Dates.MayOpenAfter(LocalClock.DateOf(LocalClock.DayOf(ticks) - MarginDays));

    public override bool MayOpenBefore(long ticks) => Dates.MayOpenBefore(LocalClock.DateOf(LocalClock.DayOf(ticks) + MarginDays));

    /// <summary>Where hours overlap, those that start earlier have the time.</summary>
    public override int OwnerOf(long ticks)
    {
        var (clock, day) = (new LocalClock(zone), LocalClock.DayOf(ticks));
        var (owner, earliest) = (day, Never);
        var spans = new List<OpenSpan>();
        for (var candidate = day - MarginDays; candidate <= day + MarginDays; candidate++)
        {
            spans.Clear();
            Append(spans, LocalClock.DateOf(candidate), candidate, clock);
            foreach (var span in spans)
                if (ticks >= span.Start && ticks < span.End && span.Start < earliest) (owner, earliest) = (candidate, span.Start);
        }

        return owner;
    }

    protected override (List<OpenSpan> Spans, List<int> BusinessDays) LayOut(YearRange years)
    {
        var (spans, businessDays) = (new List<OpenSpan>(), new List<int>());
        if (years.IsEmpty) return (spans, businessDays);

        var clock = new LocalClock(zone);
        var (first, last) = (LocalClock.DayOf(years.From), LocalClock.DayOf(years.Until) - 1);
        var date = LocalClock.DateOf(first - MarginDays);
        for (var day = first - MarginDays; day <= last + MarginDays; day++, date = date.PlusDays(1))
            if (Append(spans, date, day, clock) && day >= first && day <= last) businessDays.Add(day);
        return (OpenSpans.Union(spans, years.From, years.Until), businessDays);
    }

    /// <summary>Adds the spans of a date; an end that is not after its start, in a gap, leaves none.</summary>
    /// <returns>Whether there are any.</returns>
    private bool Append(List<OpenSpan> spans, LocalDate date, int day, LocalClock clock)
    {
        var hoursOfDate = Dates.HoursOf(date);
        if (hoursOfDate.Length == 0 || !clock.Exists(day)) return false;

        var (count, midnight) = (spans.Count, LocalClock.MidnightOf(day));
        foreach (var hours in hoursOfDate)
        {
            var (start, end) = (clock.ToTicks(midnight + hours.From), clock.ToTicks(midnight + hours.Until));
            if (end > start) spans.Add(new OpenSpan(start, end));
        }

        return spans.Count > count;
    }
}
