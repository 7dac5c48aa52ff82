namespace ChannelRouting.Calendars;

/// <summary>
/// The open time of a stretch of years: disjoint half-open intervals in order, each with the open ticks before it and the local date
/// it belongs to. Never changes; a question that reaches further gets a longer table.
/// </summary>
internal sealed class OpenTimeTable
{
    /// <summary>What zone offsets (18 hours at most) and hours over midnight can reach across a date.</summary>
    private const int MarginDays = 3;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly int _firstYear;
    private readonly int _lastYear;
    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly long[] _before;
    private readonly int[] _owners;
    private readonly int[] _businessDays;

    private OpenTimeTable(int firstYear, int lastYear, OpenTimeBuilder built)
    {
        (_firstYear, _lastYear) = (firstYear, lastYear);
        (_starts, _ends, _before, _owners, _businessDays) = built.ToArrays();
        CoveredFrom = firstYear <= BusinessHours.FirstYear ? long.MinValue : TicksOf(FirstDate.PlusDays(MarginDays));
        CoveredUntil = lastYear >= BusinessHours.LastYear ? long.MaxValue : TicksOf(LastDate.PlusDays(-MarginDays));
    }

    public static OpenTimeTable Empty { get; } = new(2000, 1999, new OpenTimeBuilder());

    public long CoveredFrom { get; }

    public long CoveredUntil { get; }

    /// <summary>The last date whose hours surely end while still covered; later ones may need a longer table to be answered.</summary>
    public LocalDate LastWholeDate => LastDate.PlusDays(-2 * MarginDays);

    public bool CanReachLater => _lastYear < BusinessHours.LastYear;

    private LocalDate FirstDate => new(_firstYear, 1, 1);

    private LocalDate LastDate => new(_lastYear, 12, 31);

    public static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    public bool Covers(long ticks) => ticks >= CoveredFrom && ticks < CoveredUntil;

    public bool CoversDay(int day) => Covers(TicksOf(DateOf(day)));

    /// <summary>A table that covers an instant too: the years between, and one more at the end.</summary>
    public OpenTimeTable Reaching(long ticks, CalendarDates dates)
    {
        var year = YearOf(ticks);
        if (_lastYear < _firstYear) return Build(year - 1, year + 1, dates);
        return Build(Math.Min(_firstYear, year - 1), Math.Max(_lastYear, year + 1), dates);
    }

    /// <summary>A table about twice as long, so that a far question costs few steps.</summary>
    public OpenTimeTable ReachingLater(CalendarDates dates) => Build(_firstYear, _lastYear + (_lastYear - _firstYear + 1), dates);

    public bool IsOpen(long ticks) => LastStartedBy(ticks) is >= 0 and var index && ticks < _ends[index];

    /// <summary>The open ticks from the table's first date until an instant: the one function that everything follows from.</summary>
    public long OpenTicksUntil(long ticks)
    {
        var index = LastStartedBy(ticks);
        return index < 0 ? 0 : _before[index] + Math.Min(ticks, _ends[index]) - _starts[index];
    }

    /// <summary>The earliest instant at which that function reaches a value above zero; null when the table is too short.</summary>
    public long? TicksWhenOpenReaches(long open)
    {
        var index = Search(_before, open - 1);
        if (index < 0) return null;
        var found = _starts[index] + (open - _before[index]);
        return found <= _ends[index] ? found : null;
    }

    public long? NextOpening(long ticks)
    {
        var index = LastStartedBy(ticks);
        if (index >= 0 && ticks < _ends[index]) return ticks;
        return index + 1 < _starts.Length ? _starts[index + 1] : null;
    }

    /// <summary>The day number of the date that an open instant belongs to.</summary>
    public int OwnerDay(long openTicks) => _owners[LastStartedBy(openTicks)];

    /// <summary>The n-th business day after a business day; null when the table is too short.</summary>
    public int? BusinessDayAfter(int day, int count)
    {
        var index = Array.BinarySearch(_businessDays, day) + count;
        return index < _businessDays.Length ? _businessDays[index] : null;
    }

    private static OpenTimeTable Build(int firstYear, int lastYear, CalendarDates dates)
    {
        firstYear = Math.Clamp(firstYear, BusinessHours.FirstYear, BusinessHours.LastYear);
        lastYear = Math.Clamp(lastYear, BusinessHours.FirstYear, BusinessHours.LastYear);
        var builder = new OpenTimeBuilder();
        for (var date = new LocalDate(firstYear, 1, 1); date.Year <= lastYear; date = date.PlusDays(1))
            builder.Append(date, Period.DaysBetween(Epoch, date), dates);
        return new OpenTimeTable(firstYear, lastYear, builder);
    }

    private static int YearOf(long ticks) => Instant.FromUnixTimeTicks(ticks).InUtc().Year;

    private static long TicksOf(LocalDate date) => date.AtMidnight().InUtc().ToInstant().ToUnixTimeTicks();

    private int LastStartedBy(long ticks) => Search(_starts, ticks);

    /// <summary>The last index whose value is at most the one sought; -1 when all are above.</summary>
    private static int Search(long[] sorted, long sought)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] <= sought) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
