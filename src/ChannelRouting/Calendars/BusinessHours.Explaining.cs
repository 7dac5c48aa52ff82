namespace ChannelRouting.Calendars;

public sealed partial class BusinessHours
{
    /// <summary>Says which rule made an instant open or closed.</summary>
    public CalendarExplanation Explain(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var isOpen = _open.IsOpen(ticks);
        var local = LocalOf(instant);
        var isReached = ticks >= YearRange.Reach.From && ticks < YearRange.Reach.Until;
        var date = isOpen ? LocalClock.DateOf(_open.OwnerOf(ticks)) : local.Date;
        var (rule, name) = isReached ? RuleOf(date) : (CalendarRule.OutOfReach, null);
        return new CalendarExplanation
        {
            Calendar = Calendar.Id,
            IsOpen = isOpen,
            Local = local,
            Date = date,
            Rule = rule,
            Name = name,
            MovedByZoneChange = isReached && _open is DatedOpenTime dated && dated.Dates.IsOpenByWallClock(local) != isOpen,
            BeyondKnownDates = ticks > _lastKnownTicks,
            Parts = _parts.Count == 0 ? [] : [.. _parts.Select(part => part.Explain(instant))],
        };
    }

    /// <summary>What gives a date its hours.</summary>
    internal (CalendarRule Rule, string? Name) RuleOf(LocalDate date) =>
        _open is DatedOpenTime dated ? dated.Dates.RuleOf(date) : (CalendarRule.Combination, null);

    /// <summary>The wall clock; by UTC at the very ends of time, where the zone's would leave the calendar of dates.</summary>
    private LocalDateTime LocalOf(Instant instant)
    {
        var margin = Duration.FromDays(MarginDays);
        var hasLocal = instant > Instant.MinValue + margin && instant < Instant.MaxValue - margin;
        return instant.InZone(hasLocal ? Zone : DateTimeZone.Utc).LocalDateTime;
    }
}
