namespace ChannelRouting.Calendars;

/// <summary>Collects the hours of dates and lays them out as one order of disjoint intervals.</summary>
internal sealed class OpenTimeBuilder
{
    private readonly List<(long Start, long End, int Owner)> _intervals = [];
    private readonly List<int> _businessDays = [];

    public void Append(LocalDate date, int day, CalendarDates dates)
    {
        var hoursOfDate = dates.HoursOf(date);
        if (hoursOfDate.IsEmpty || !dates.Exists(date)) return;

        var count = _intervals.Count;
        foreach (var hours in hoursOfDate)
        {
            var (start, end) = dates.InTicks(date, hours);
            if (end > start) _intervals.Add((start, end, day));
        }

        if (_intervals.Count > count) _businessDays.Add(day);
    }

    /// <summary>Where hours overlap, those that start earlier keep the time and the later ones the rest.</summary>
    public (long[] Starts, long[] Ends, long[] Before, int[] Owners, int[] BusinessDays) ToArrays()
    {
        _intervals.Sort(); // A gap moves its hours past later ones, so the order of dates is not the order of instants.
        List<long> starts = [], ends = [], before = [];
        List<int> owners = [];
        var open = 0L;
        foreach (var (start, end, owner) in _intervals)
        {
            var rest = ends.Count > 0 ? Math.Max(start, ends[^1]) : start;
            if (end <= rest) continue;
            starts.Add(rest);
            ends.Add(end);
            before.Add(open);
            owners.Add(owner);
            open += end - rest;
        }

        return ([.. starts], [.. ends], [.. before], [.. owners], [.. _businessDays]);
    }
}
