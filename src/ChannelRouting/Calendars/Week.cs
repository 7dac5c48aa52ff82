namespace ChannelRouting.Calendars;

/// <summary>The hours of each weekday.</summary>
internal sealed class Week
{
    private readonly HoursOfDay[][] _days = new HoursOfDay[8][]; // Monday is 1.

    public Week(IReadOnlyList<WeeklyHours> weekly)
    {
        for (var day = 0; day < _days.Length; day++)
            _days[day] = HoursOfDay.Of(weekly.Where(entry => entry.Days.Contains((IsoDayOfWeek)day)).SelectMany(entry => entry.Hours));
        HasHours = Array.Exists(_days, hours => hours.Length > 0);
    }

    public bool HasHours { get; }

    public HoursOfDay[] this[IsoDayOfWeek day] => _days[(int)day];
}
