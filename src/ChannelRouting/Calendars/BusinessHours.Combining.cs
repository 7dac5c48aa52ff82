namespace ChannelRouting.Calendars;

public sealed partial class BusinessHours
{
    /// <summary>Hours that are open when any of some calendars is; its dates are those of the first one's zone.</summary>
    /// <param name="id">What the hours are called.</param>
    /// <param name="parts">The calendars; at least one, in whatever zones.</param>
    /// <exception cref="ArgumentException">There are no parts.</exception>
    public static BusinessHours Union(CalendarId id, params IReadOnlyList<BusinessHours> parts) => Combine(id, CombinationRule.Union, parts);

    /// <summary>Hours that are open when all of some calendars are; its dates are those of the first one's zone.</summary>
    /// <inheritdoc cref="Union"/>
    public static BusinessHours Intersection(CalendarId id, params IReadOnlyList<BusinessHours> parts) => Combine(id, CombinationRule.Intersection, parts);

    /// <summary>Hours that are open when the first of some calendars is and none of the others; its dates are those of the first one's zone.</summary>
    /// <inheritdoc cref="Union"/>
    public static BusinessHours Difference(CalendarId id, params IReadOnlyList<BusinessHours> parts) => Combine(id, CombinationRule.Difference, parts);

    private static BusinessHours Combine(CalendarId id, CombinationRule rule, IReadOnlyList<BusinessHours> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0) throw new ArgumentException($"Calendar '{id}' combines nothing; give at least one calendar.", nameof(parts));
        var calendar = new BusinessCalendar
        {
            Id = id,
            TimeZone = parts[0].Calendar.TimeZone,
            Combines = new CalendarCombination { Rule = rule, Calendars = [.. parts.Select(part => part.Calendar.Id)] },
        };
        return new BusinessHours(calendar, [.. parts], parts[0].Zone, parts[0].TimeZoneVersion);
    }

    /// <summary>The parts that a calendar combines, in its order.</summary>
    private static IReadOnlyList<BusinessHours> PartsOf(BusinessCalendar calendar, IReadOnlyList<BusinessHours>? parts) =>
        calendar.Combines is null ? [] : [.. calendar.Combines.Calendars.Select(id => PartOf(calendar, id, parts ?? []))];

    private static BusinessHours PartOf(BusinessCalendar calendar, CalendarId id, IReadOnlyList<BusinessHours> parts) =>
        parts.FirstOrDefault(part => part.Calendar.Id == id) ?? throw new ArgumentException(
            $"Calendar '{calendar.Id}' combines calendar '{id}', which is not among the parts; give it too.", nameof(parts));

    /// <summary>Whether both are open at the same instants for the same reasons: equal calendars of equal parts, by one edition of the time-zone database.</summary>
    internal bool IsLike(BusinessHours other) =>
        ReferenceEquals(this, other) || (Calendar == other.Calendar && TimeZoneVersion == other.TimeZoneVersion && _parts.Zip(other._parts).All(pair => pair.First.IsLike(pair.Second)));
}
