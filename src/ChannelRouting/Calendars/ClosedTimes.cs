namespace ChannelRouting.Calendars;

/// <summary>Takes times at which it is closed out of the hours of their dates.</summary>
internal sealed class ClosedTimes(BusinessCalendar calendar)
{
    private readonly CalendarDates _dates = new(calendar);
    private readonly SortedDictionary<LocalDate, List<HoursOfDay>> _left = [];
    private readonly Dictionary<LocalDate, string?> _changed = [];

    /// <summary>Closes from one time until another, by the wall clock.</summary>
    public void Add(LocalDateTime from, LocalDateTime until, string? name)
    {
        for (var date = from.Date.PlusDays(-1); date <= until.Date; date = date.PlusDays(1)) // Hours over midnight belong to the date before.
        {
            var midnight = LocalClock.LocalTicksOf(date.AtMidnight());
            var closed = new HoursOfDay(LocalClock.LocalTicksOf(from) - midnight, LocalClock.LocalTicksOf(until) - midnight);
            var before = HoursOf(date);
            var after = before.SelectMany(hours => Without(hours, closed)).ToList();
            if (after.SequenceEqual(before)) continue;
            _left[date] = after;
            _changed.TryAdd(date, name);
        }
    }

    /// <summary>Makes the dates whose hours changed dates with hours of their own; what is left of a night after midnight goes to its date.</summary>
    public void AddTo(DateReader dates)
    {
        for (var next = FirstChanged; next is { } date; next = _changed.Keys.Where(changed => changed > date).Cast<LocalDate?>().Min())
        {
            foreach (var tail in _left[date].Where(hours => hours.From >= NodaConstants.TicksPerDay).ToList())
            {
                _left[date].Remove(tail);
                HoursOf(date.PlusDays(1)).Add(new HoursOfDay(tail.From - NodaConstants.TicksPerDay, tail.Until - NodaConstants.TicksPerDay));
                _changed.TryAdd(date.PlusDays(1), _changed[date]);
            }

            if (!dates.Knows(date)) dates.AddException(new SpecialDate { Date = date, Name = _changed[date], Hours = [.. _left[date].Select(OpenHoursOf)] });
        }
    }

    private LocalDate? FirstChanged => _changed.Keys.Cast<LocalDate?>().Min();

    private List<HoursOfDay> HoursOf(LocalDate date) => _left.TryGetValue(date, out var hours) ? hours : _left[date] = [.. _dates.HoursOf(date)];

    private static IEnumerable<HoursOfDay> Without(HoursOfDay hours, HoursOfDay closed)
    {
        if (closed.From >= hours.Until || closed.Until <= hours.From) return [hours];
        return new[] { new HoursOfDay(hours.From, closed.From), new HoursOfDay(closed.Until, hours.Until) }.Where(part => part.Until > part.From);
    }

    private static OpenHours OpenHoursOf(HoursOfDay hours) =>
        new(LocalTime.FromTicksSinceMidnight(hours.From), LocalTime.FromTicksSinceMidnight(hours.Until % NodaConstants.TicksPerDay));
}
