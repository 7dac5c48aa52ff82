using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private static readonly Duration CalendarNotice = Duration.FromDays(RoutingLimits.CalendarNoticeDays);

    private readonly List<CalendarEnd> _calendarEnds = [];
    private Deadline? _nextCalendarEnd;

    /// <summary>The calendars of the current plan whose dates are known to an end, in the order in which it is said.</summary>
    public IReadOnlyList<CalendarEnd> CalendarEnds => _calendarEnds;

    private void On(CalendarDataEnding e)
    {
        _calendarEnds.First(end => end.Calendar == e.Calendar).IsSaid = true;
        AwaitNextCalendarEnd();
    }

    /// <summary>A combination ends with its parts, of which each speaks for itself.</summary>
    private void Watch(CompiledPlan plan)
    {
        _calendarEnds.Clear();
        foreach (var calendar in plan.Plan.Calendars.Where(calendar => calendar.Combines is null))
            if (plan.TryGetCalendar(calendar.Id, out var hours) && hours is { KnownUntil: { } date, LastKnownAt: { } last })
                _calendarEnds.Add(new CalendarEnd(calendar.Id, date, Instant.Max(_at, last - CalendarNotice)));
        _calendarEnds.Sort((one, other) => (one.NoticeAt, one.Calendar).CompareTo((other.NoticeAt, other.Calendar)));
        AwaitNextCalendarEnd();
    }

    private void AwaitNextCalendarEnd()
    {
        _nextCalendarEnd = Deadlines.Remove(_nextCalendarEnd);
        if (_calendarEnds.Find(end => !end.IsSaid) is { } next) _nextCalendarEnd = Deadlines.Add(next.NoticeAt, DeadlineKind.CalendarDataEnd, LastSequence, next);
    }
}
