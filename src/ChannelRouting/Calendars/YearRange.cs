namespace ChannelRouting.Calendars;

/// <summary>Years in a row, of the clock of UTC.</summary>
internal readonly record struct YearRange(int First, int Last)
{
    public static YearRange None { get; } = new(1970, 1969);

    /// <summary>All that answers reach.</summary>
    public static YearRange Reach { get; } = new(BusinessHours.FirstYear, BusinessHours.LastYear);

    /// <summary>The first instant, in ticks.</summary>
    public long From => StartOf(First);

    /// <summary>The first instant after the last year, in ticks.</summary>
    public long Until => StartOf(Last + 1);

    /// <summary>The first tick that a table of these years answers for; one before them when earlier ones are closed anyway.</summary>
    public long CoveredFrom => From - (First == Reach.First ? 1 : 0);

    /// <summary>The first tick that a table of these years does not answer for.</summary>
    public long CoveredUntil => Until + (Last == Reach.Last ? 1 : 0);

    public bool IsEmpty => Last < First;

    public static YearRange Around(long ticks)
    {
        var year = Instant.FromUnixTimeTicks(ticks).InUtc().Year;
        return new YearRange(year - 1, year + 1).WithinReach();
    }

    /// <summary>These years, those, and all between.</summary>
    public YearRange Through(YearRange other) => IsEmpty ? other : new(Math.Min(First, other.First), Math.Max(Last, other.Last));

    /// <summary>About twice as long, so that a far question costs few steps.</summary>
    public YearRange Later() => new YearRange(First, Last + (Last - First + 1)).WithinReach();

    /// <summary>About twice as long, into the past.</summary>
    public YearRange Earlier() => new YearRange(First - (Last - First + 1), Last).WithinReach();

    private YearRange WithinReach() => new(Math.Clamp(First, Reach.First, Reach.Last), Math.Clamp(Last, Reach.First, Reach.Last));

    private static long StartOf(int year) => Instant.FromUtc(year, 1, 1, 0, 0).ToUnixTimeTicks();
}
