namespace ChannelRouting.Reporting.Tables;

/// <summary>A channel's service hours in words, such as <c>Mon-Fri 09:00-18:00</c>.</summary>
internal static class ServiceHours
{
    public static string Of(ContactChannel channel, ReportInput input)
    {
        if (channel.ServiceHours is not { } id) return input.Word("around-the-clock");
        var calendar = input.Figures.Plan.Calendars.FirstOrDefault(calendar => calendar.Id == id);
        if (calendar is null || calendar.Combines is not null) return id.Value;
        return string.Join("; ", calendar.Weekly.Select(week => $"{DaysOf(week, input)} {string.Join(", ", week.Hours)}"));
    }

    /// <summary>Days in a row as a range, others one by one.</summary>
    private static string DaysOf(WeeklyHours week, ReportInput input)
    {
        var days = week.Days.Order().ToList();
        var isRange = days.Count > 2 && days[^1] - days[0] == days.Count - 1;
        return isRange ? $"{input.Word($"day.{days[0]}")}-{input.Word($"day.{days[^1]}")}" : string.Join(", ", days.Select(day => input.Word($"day.{day}")));
    }
}
