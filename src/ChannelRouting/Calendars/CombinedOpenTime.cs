namespace ChannelRouting.Calendars;

/// <summary>Open time made of that of others. It belongs to the local date on which it lies, whatever date the others count it to.</summary>
internal sealed class CombinedOpenTime(CombinationRule rule, IReadOnlyList<OpenTime> parts, DateTimeZone zone) : OpenTime
{
    /// <summary>What zone offsets and skipped dates can reach across a date.</summary>
    private const long Margin = 3 * NodaConstants.TicksPerDay;

    public override bool MayOpenAfter(long ticks) => Holds(part => part.MayOpenAfter(ticks));

    public override bool MayOpenBefore(long ticks) => Holds(part => part.MayOpenBefore(ticks));

    public override int OwnerOf(long ticks) => LocalClock.DayOf(Instant.FromUnixTimeTicks(ticks).InZone(zone).Date);

    protected override (List<OpenSpan> Spans, List<int> BusinessDays) LayOut(YearRange years)
    {
        if (years.IsEmpty) return ([], []);
        var spans = SpansWithin(years.From - Margin, years.Until + Margin);
        return (OpenSpans.Union([.. spans], years.From, years.Until), BusinessDaysOf(spans, years));
    }

    private List<OpenSpan> SpansWithin(long from, long until)
    {
        var spans = parts[0].Within(from, until);
        foreach (var part in parts.Skip(1))
        {
            var others = part.Within(from, until);
            spans = rule switch
            {
                CombinationRule.Union => OpenSpans.Union([.. spans, .. others], from, until),
                CombinationRule.Intersection => OpenSpans.Intersection(spans, others),
                _ => OpenSpans.Intersection(spans, OpenSpans.Complement(others, from, until)),
            };
        }

        return spans;
    }

    private List<int> BusinessDaysOf(List<OpenSpan> spans, YearRange years)
    {
        var days = new List<int>();
        var next = LocalClock.DayOf(years.From);
        var last = LocalClock.DayOf(years.Until) - 1;
        foreach (var span in spans)
        {
            next = Math.Max(next, OwnerOf(span.Start));
            for (var end = Math.Min(OwnerOf(span.End - 1), last); next <= end; next++) days.Add(next);
        }

        return days;
    }

    private bool Holds(Func<OpenTime, bool> may) => rule switch
    {
        CombinationRule.Union => parts.Any(may),
        CombinationRule.Intersection => parts.All(may),
        _ => may(parts[0]),
    };
}
