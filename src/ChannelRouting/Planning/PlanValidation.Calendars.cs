using ChannelRouting.Calendars;
using NodaTime.Text;

namespace ChannelRouting.Planning;

internal sealed partial class PlanValidation
{
    private void CheckCalendars()
    {
        CheckIds(_calendars, ".id");
        CheckSize("$.calendars", _plan.Calendars.Count);
        for (var i = 0; i < _plan.Calendars.Count; i++) CheckCalendar(_plan.Calendars[i], At("$.calendars", i));
    }

    private void CheckCalendar(BusinessCalendar calendar, string path)
    {
        var count = _findings.Count;
        CheckZone(calendar.TimeZone, $"{path}.timeZone");
        CheckLength($"{path}.version", calendar.Version);
        CheckSize($"{path}.weekly", calendar.Weekly.Count);
        for (var i = 0; i < calendar.Weekly.Count; i++) CheckWeek(calendar.Weekly[i], At($"{path}.weekly", i));
        for (var i = 0; i < calendar.Exceptions.Count; i++) CheckHours(calendar.Exceptions[i].Hours, $"{At($"{path}.exceptions", i)}.hours");
        CheckDates($"{path}.holidays", calendar.Holidays.Select(holiday => holiday.Date));
        CheckDates($"{path}.exceptions", calendar.Exceptions.Select(exception => exception.Date));
        if (_findings.Count == count && new BusinessHours(calendar).IsNeverOpen) Add(PlanFindingCode.NeverOpen, path, calendar.Id.Value);
    }

    private void CheckWeek(WeeklyHours week, string path)
    {
        CheckSize($"{path}.days", week.Days.Count, 1);
        if (week.Days.Any(day => day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)) Add(PlanFindingCode.OutOfRange, $"{path}.days", "none", "monday to sunday");
        CheckSize($"{path}.hours", week.Hours.Count, 1);
        CheckHours(week.Hours, $"{path}.hours");
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
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            Add(PlanFindingCode.UnknownTimeZone, path, zone, BusinessHours.TimeZoneVersion, NearestName.Of(zone, DateTimeZoneProviders.Tzdb.Ids));
    }

    private void CheckDates(string path, IEnumerable<LocalDate> dates)
    {
        var names = new NameSet(path, dates.Select(LocalDatePattern.Iso.Format));
        CheckUnique(names, ".date");
        CheckSize(path, dates.Count());
    }
}
