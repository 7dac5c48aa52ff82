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
        for (var i = 0; i < calendar.Weekly.Count; i++)
        {
            CheckSize($"{At($"{path}.weekly", i)}.days", calendar.Weekly[i].Days.Count, 1);
            CheckSize($"{At($"{path}.weekly", i)}.hours", calendar.Weekly[i].Hours.Count, 1);
            if (calendar.Weekly[i].Days.Contains(IsoDayOfWeek.None)) Add(PlanFindingCode.OutOfRange, $"{At($"{path}.weekly", i)}.days", "none", "monday to sunday");
        }

        CheckSize($"{path}.weekly", calendar.Weekly.Count);
        CheckDates($"{path}.holidays", calendar.Holidays.Select(holiday => holiday.Date));
        CheckDates($"{path}.exceptions", calendar.Exceptions.Select(exception => exception.Date));
        if (_findings.Count == count && new BusinessHours(calendar).IsNeverOpen) Add(PlanFindingCode.NeverOpen, path, calendar.Id.Value);
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
