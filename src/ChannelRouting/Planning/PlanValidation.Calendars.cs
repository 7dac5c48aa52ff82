using ChannelRouting.Calendars;
using NodaTime.Text;

namespace ChannelRouting.Planning;

internal sealed partial class PlanValidation
{
    private const string MondayToSunday = "monday to sunday";

    private void CheckCalendars()
    {
        var count = _findings.Count;
        CheckIds(_calendars, ".id");
        CheckSize("$.calendars", _plan.Calendars.Count);
        for (var i = 0; i < _plan.Calendars.Count; i++) CheckCalendar(_plan.Calendars[i], At("$.calendars", i));

        var ordered = CalendarOrder.Of(_plan.Calendars);
        var known = ordered.Select(calendar => calendar.Id).ToHashSet();
        for (var i = 0; i < _plan.Calendars.Count; i++)
            if (!known.Contains(_plan.Calendars[i].Id))
                Add(PlanFindingCode.CalendarCycle, $"{At("$.calendars", i)}.combines", _plan.Calendars[i].Id.Value, Text(RoutingLimits.CalendarDepth));
        if (_findings.Count == count) CheckForHours(ordered);
    }

    /// <summary>Warns of calendars that are never open, once they can be made ready at all.</summary>
    private void CheckForHours(List<BusinessCalendar> ordered)
    {
        var hours = new Dictionary<CalendarId, BusinessHours>();
        foreach (var calendar in ordered) hours.Add(calendar.Id, new BusinessHours(calendar, [.. (calendar.Combines?.Calendars ?? []).Select(id => hours[id])], _timeZones));
        for (var i = 0; i < _plan.Calendars.Count; i++)
            if (hours[_plan.Calendars[i].Id].IsNeverOpen) Add(PlanFindingCode.NeverOpen, At("$.calendars", i), _plan.Calendars[i].Id.Value);
    }

    private void CheckCalendar(BusinessCalendar calendar, string path)
    {
        CheckZone(calendar.TimeZone, $"{path}.timeZone");
        CheckLength($"{path}.version", calendar.Version);
        CheckWeekly(calendar.Weekly, $"{path}.weekly");
        CheckSeasons(calendar.Seasons, $"{path}.seasons");
        for (var i = 0; i < calendar.Holidays.Count; i++) CheckLength($"{At($"{path}.holidays", i)}.name", calendar.Holidays[i].Name);
        CheckSize($"{path}.yearlyHolidays", calendar.YearlyHolidays.Count);
        for (var i = 0; i < calendar.YearlyHolidays.Count; i++) CheckYearly(calendar.YearlyHolidays[i], At($"{path}.yearlyHolidays", i));
        for (var i = 0; i < calendar.Exceptions.Count; i++) CheckException(calendar.Exceptions[i], At($"{path}.exceptions", i));
        CheckDates($"{path}.holidays", calendar.Holidays.Select(holiday => holiday.Date));
        CheckDates($"{path}.exceptions", calendar.Exceptions.Select(exception => exception.Date));
        if (calendar.Combines is { } combination) CheckCombination(calendar, combination, $"{path}.combines");
    }

    private void CheckWeekly(IReadOnlyList<WeeklyHours> weekly, string path)
    {
        CheckSize(path, weekly.Count);
        for (var i = 0; i < weekly.Count; i++) CheckWeek(weekly[i], At(path, i));
    }

    private void CheckWeek(WeeklyHours week, string path)
    {
        CheckSize($"{path}.days", week.Days.Count, 1);
        if (week.Days.Any(day => !IsWeekday(day))) Add(PlanFindingCode.OutOfRange, $"{path}.days", "none", MondayToSunday);
        CheckSize($"{path}.hours", week.Hours.Count, 1);
        CheckHours(week.Hours, $"{path}.hours");
    }

    private void CheckSeasons(IReadOnlyList<Season> seasons, string path)
    {
        CheckSize(path, seasons.Count);
        for (var i = 0; i < seasons.Count; i++) CheckSeason(seasons[i], At(path, i));
        var once = seasons.Select((season, index) => (Season: season, Path: At(path, index))).Where(entry => entry.Season.EveryYear != true).ToList();
        foreach (var (before, after) in once.Zip(once.Skip(1)))
        {
            var from = DateText(after.Season.From);
            if (before.Season.Until is not { } until) Add(PlanFindingCode.OutOfRange, $"{before.Path}.until", "null", $"before {from}");
            else if (after.Season.From <= until) Add(PlanFindingCode.OutOfRange, $"{after.Path}.from", from, $"after {DateText(until)}");
        }
    }

    private void CheckSeason(Season season, string path)
    {
        CheckLength($"{path}.name", season.Name);
        CheckWeekly(season.Weekly, $"{path}.weekly");
        var untilText = season.Until is { } last ? DateText(last) : "null";
        var yearLater = season.From.Year < LocalDate.MaxIsoValue.Year ? season.From.PlusYears(1) : LocalDate.MaxIsoValue;
        if (season.Until < season.From) Add(PlanFindingCode.OutOfRange, $"{path}.until", untilText, $"not before {DateText(season.From)}");
        else if (season.EveryYear == true && !(season.Until < yearLater)) Add(PlanFindingCode.OutOfRange, $"{path}.until", untilText, $"before {DateText(yearLater)}");
    }

    private void CheckYearly(YearlyHoliday holiday, string path)
    {
        CheckLength($"{path}.name", holiday.Name);
        CheckRange($"{path}.month", holiday.Month, 1, 12);
        if (holiday.Month is >= 1 and <= 12) CheckRange($"{path}.day", holiday.Day, 1, CalendarSystem.Iso.GetDaysInMonth(2000, holiday.Month));
        if (holiday.Weekday is { } day && !IsWeekday(day)) Add(PlanFindingCode.OutOfRange, $"{path}.weekday", "none", MondayToSunday);
        var (hasDay, hasWeekday) = (holiday.Day is not null, holiday.Week is not null && holiday.Weekday is not null);
        var hasHalf = (holiday.Week is null) != (holiday.Weekday is null);
        if (hasDay == hasWeekday || hasHalf) Add(PlanFindingCode.NotExactlyOne, $"{path}.day", null, "day, or week and weekday");
    }

    private void CheckException(SpecialDate exception, string path)
    {
        CheckLength($"{path}.name", exception.Name);
        CheckHours(exception.Hours, $"{path}.hours");
        if (exception.HoursOf is not { } day) return;
        if (!IsWeekday(day)) Add(PlanFindingCode.OutOfRange, $"{path}.hoursOf", "none", MondayToSunday);
        if (exception.Hours.Count > 0) Add(PlanFindingCode.NotExactlyOne, $"{path}.hoursOf", null, "hours or hoursOf");
    }

    private void CheckCombination(BusinessCalendar calendar, CalendarCombination combination, string path)
    {
        CheckSize($"{path}.calendars", combination.Calendars.Count, 1);
        for (var i = 0; i < combination.Calendars.Count; i++) CheckKnown(At($"{path}.calendars", i), combination.Calendars[i].Value, _calendars);
        if (calendar.Weekly.Count + calendar.Seasons.Count + calendar.Holidays.Count + calendar.YearlyHolidays.Count + calendar.Exceptions.Count > 0)
            Add(PlanFindingCode.NotExactlyOne, path, null, "combines, or hours and dates of its own");
    }

    /// <summary>The text form of hours has whole seconds, and what a plan holds must survive being written.</summary>
    private void CheckHours(IReadOnlyList<OpenHours> hours, string path)
    {
        CheckSize(path, hours.Count);
        for (var i = 0; i < hours.Count; i++)
            if (hours[i].From.NanosecondOfSecond + hours[i].Until.NanosecondOfSecond != 0) Add(PlanFindingCode.OutOfRange, At(path, i), hours[i].ToString(), "whole seconds");
    }

    private void CheckZone(string zone, string path)
    {
        if (_timeZones.GetZoneOrNull(zone) is null)
            Add(PlanFindingCode.UnknownTimeZone, path, zone, _timeZones.VersionId, NearestName.Of(zone, _timeZones.Ids));
    }

    private void CheckDates(string path, IEnumerable<LocalDate> dates)
    {
        var names = new NameSet(path, dates.Select(DateText));
        CheckUnique(names, ".date");
        CheckSize(path, dates.Count());
    }

    private static bool IsWeekday(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday;

    private static string DateText(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
