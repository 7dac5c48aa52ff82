namespace ChannelRouting.Planning;

/// <summary>Puts each calendar behind those it combines.</summary>
internal static class CalendarOrder
{
    /// <summary>The calendars in order, without those that combine themselves or stand too deep; names that refer to nothing are passed over.</summary>
    public static List<BusinessCalendar> Of(IReadOnlyList<BusinessCalendar> calendars)
    {
        var names = calendars.Select(calendar => calendar.Id).ToHashSet();
        var (ordered, done, left) = (new List<BusinessCalendar>(), new HashSet<CalendarId>(), calendars);
        for (var depth = 0; depth <= RoutingLimits.CalendarDepth && left.Count > 0; depth++)
        {
            var ready = left.ToLookup(calendar => calendar.Combines?.Calendars.All(id => done.Contains(id) || !names.Contains(id)) != false);
            ordered.AddRange(ready[true]);
            done.UnionWith(ready[true].Select(calendar => calendar.Id));
            left = [.. ready[false]];
        }

        return ordered;
    }
}
