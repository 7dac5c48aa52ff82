namespace ChannelRouting.Calendars;

/// <summary>Opening hours of a date in ticks of its wall clock since midnight; an end past 24 hours is on the next date.</summary>
internal readonly record struct HoursOfDay(long From, long Until)
{
    public static HoursOfDay Of(OpenHours hours) =>
        new(hours.From.TickOfDay, hours.Until.TickOfDay + (hours.EndsOnNextDate ? NodaConstants.TicksPerDay : 0));

    public static HoursOfDay[] Of(IEnumerable<OpenHours> hours) => [.. hours.Select(Of)];
}
