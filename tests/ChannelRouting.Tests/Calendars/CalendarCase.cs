using FsCheck;
using FsCheck.Fluent;
using NodaTime.Text;

namespace ChannelRouting.Tests.Calendars;

/// <summary>A random calendar and questions about it, near each other and near a change of the zone's offset.</summary>
internal sealed record CalendarCase(BusinessCalendar Calendar, Instant First, Instant Second, Instant Third, Duration Amount, int Days)
{
    /// <summary>Zones by corner: 2 a.m., Europe, midnight, south, half an hour, a skipped date, 5:45, no change at all, negative daylight saving, Ramadan, and more.</summary>
    private static readonly string[] Zones =
    [
        "America/New_York", "Europe/Warsaw", "America/Santiago", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "UTC",
        "Europe/Dublin", "Africa/Casablanca", "Pacific/Chatham", "Asia/Colombo", "America/St_Johns", "Asia/Gaza", "Africa/Cairo", "America/Havana",
    ];

    private static readonly Gen<LocalTime> TimeOfDay = Gen.OneOf(
        Gen.Elements(0, 30, 60, 90, 105, 120, 135, 150, 180, 210, 540, 1_020, 1_380, 1_410).Select(At),
        Gen.Choose(0, 1_439).Select(At));

    private static readonly Gen<OpenHours> Hours = Gen.OneOf(
        Gen.Constant(new OpenHours(LocalTime.Midnight, LocalTime.Midnight)),
        from start in TimeOfDay from end in TimeOfDay select new OpenHours(start, end),
        from start in TimeOfDay from length in Gen.Choose(15, 600) select new OpenHours(start, start.PlusMinutes(length)));

    private static readonly Gen<OpenHours[]> HoursOfDay = Gen.OneOf(
        Hours.Select(hours => new[] { hours }),
        from one in Hours from end in TimeOfDay select new[] { one, new OpenHours(one.Until, end) },
        Hours.ArrayOf(2),
        Hours.ArrayOf(3));

    private static readonly Gen<WeeklyHours> Weekly =
        from days in Gen.NonEmptyListOf(Gen.Choose(1, 7))
        from hours in HoursOfDay
        select new WeeklyHours { Days = [.. days.Distinct().Select(day => (IsoDayOfWeek)day)], Hours = hours };

    public static Arbitrary<CalendarCase> Arbitrary { get; } = Arb.From(Generator(), Smaller);

    public override string ToString()
    {
        var exceptions = Calendar.Exceptions.Select(exception => $"{exception.Date:uuuu-MM-dd} {exception.HoursOf} {string.Join(' ', exception.Hours)}");
        var seasons = Calendar.Seasons.Select(season => $"{season.From:uuuu-MM-dd} to {season.Until:uuuu-MM-dd}{(season.EveryYear == true ? " every year" : "")}: {Text(season.Weekly)}");
        var yearly = Calendar.YearlyHolidays.Select(holiday => $"{holiday.Month}: {holiday.Day} {holiday.Week} {holiday.Weekday}");
        var holidays = Calendar.Holidays.Select(holiday => $"{holiday.Date:uuuu-MM-dd}");
        return $"{Calendar.TimeZone}; weekly [{Text(Calendar.Weekly)}]; holidays [{string.Join("; ", holidays)}]; " +
            $"seasons [{string.Join("; ", seasons)}]; yearly [{string.Join("; ", yearly)}]; exceptions [{string.Join("; ", exceptions)}]; {Text(First)} {Text(Second)} {Text(Third)}; {Amount:o}; {Days} days";
    }

    private static string Text(IReadOnlyList<WeeklyHours> weekly) =>
        string.Join("; ", weekly.Select(entry => $"{string.Join('+', entry.Days)} {string.Join(' ', entry.Hours)}"));

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static LocalTime At(int minute) => LocalTime.Midnight.PlusMinutes(minute);

    /// <summary>A calendar in a zone, with its dates near an instant.</summary>
    public static Gen<BusinessCalendar> CalendarNear(Instant anchor) => Gen.Elements(Zones).SelectMany(zone => CalendarNear(zone, anchor));

    private static Gen<CalendarCase> Generator() =>
        from zone in Gen.Elements(Zones)
        from anchor in Gen.OneOf(Gen.Elements(AnchorsOf(zone)), AnyInstant())
        from calendar in CalendarNear(zone, anchor)
        let boundaries = BoundariesNear(calendar, anchor)
        from first in InstantNear(anchor, boundaries)
        from second in InstantNear(anchor, boundaries)
        from third in InstantNear(anchor, boundaries)
        from amount in AmountNear(calendar, first, second)
        from days in Gen.Choose(0, 12)
        select new CalendarCase(calendar, first, second, third, amount, days);

    /// <summary>The changes of a zone's offset from 2011 to 2030, or one instant where there are none.</summary>
    private static Instant[] AnchorsOf(string zone)
    {
        var changes = DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(Instant.FromUtc(2011, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0))
            .Skip(1).Select(interval => interval.Start).ToArray();
        return changes.Length > 0 ? changes : [Instant.FromUtc(2024, 2, 29, 0, 0)];
    }

    private static Gen<Instant> AnyInstant() => Gen.Choose(0, 20 * 365).Select(day => Instant.FromUtc(2011, 1, 1, 0, 0) + Duration.FromDays(day));

    private static Gen<BusinessCalendar> CalendarNear(string zone, Instant anchor)
    {
        var today = anchor.InUtc().Date;
        var yearEnd = from year in Gen.Choose(-1, 1) from day in Gen.Choose(27, 31) select new LocalDate(today.Year + year, 12, day);
        var date = Gen.Frequency((6, Gen.Choose(-6, 6).Select(today.PlusDays)), (1, Gen.Choose(-400, 400).Select(today.PlusDays)), (1, yearEnd));
        var exception = from day in date
                        from hours in Gen.OneOf(Gen.Constant<OpenHours[]>([]), HoursOfDay)
                        from hoursOf in Gen.Choose(-7, 7)
                        select hoursOf > 0 ? new SpecialDate { Date = day, HoursOf = (IsoDayOfWeek)hoursOf } : new SpecialDate { Date = day, Hours = hours };
        return from weekly in Gen.Choose(0, 4).SelectMany(count => Weekly.ArrayOf(count))
               from holidays in Gen.Choose(0, 3).SelectMany(count => date.ArrayOf(count))
               from exceptions in Gen.Choose(0, 3).SelectMany(count => exception.ArrayOf(count))
               from seasons in SeasonsNear(today)
               from yearly in Gen.Choose(0, 2).SelectMany(count => date.SelectMany(YearlyOn).ArrayOf(count))
               from known in Gen.OneOf(Gen.Constant<LocalDate?>(null), date.Select(day => (LocalDate?)day))
               select new BusinessCalendar
               {
                   Id = "random",
                   TimeZone = zone,
                   Weekly = weekly,
                   Seasons = seasons,
                   YearlyHolidays = yearly,
                   Holidays = [.. holidays.Distinct().Select(day => new Holiday { Date = day })],
                   Exceptions = [.. exceptions.DistinctBy(one => one.Date)],
                   KnownUntil = known,
               };
    }

    private static Gen<Season[]> SeasonsNear(LocalDate today) =>
        from count in Gen.Choose(0, 2)
        from start in Gen.Choose(-40, 3)
        from lengths in Gen.Choose(1, 30).ArrayOf(2)
        from weeks in Gen.Choose(0, 2).SelectMany(entries => Weekly.ArrayOf(entries)).ArrayOf(2)
        from isEndless in Gen.Elements(true, false)
        from yearsBefore in Gen.Choose(0, 3)
        let first = today.PlusDays(start)
        let second = first.PlusDays(lengths[0] + (lengths[1] % 2))
        select new[]
        {
            yearsBefore == 0
                ? new Season { From = first, Until = first.PlusDays(lengths[0] - 1), Weekly = weeks[0] }
                : new Season { From = first.PlusYears(-yearsBefore), Until = first.PlusYears(-yearsBefore).PlusDays(lengths[0] - 1), EveryYear = true, Weekly = weeks[0] },
            new Season { From = second, Until = isEndless ? null : second.PlusDays(lengths[1]), Weekly = weeks[1] },
        }[..count];

    private static Gen<YearlyHoliday> YearlyOn(LocalDate date) => Gen.Elements(
        new YearlyHoliday { Month = date.Month, Day = date.Day },
        new YearlyHoliday { Month = date.Month, Day = date.Day, Observed = HolidayObservance.NearestWeekday },
        new YearlyHoliday { Month = date.Month, Day = date.Day, Observed = HolidayObservance.NextWeekday },
        new YearlyHoliday { Month = date.Month, Week = (WeekOfMonth)(((date.Day - 1) / 7) + 1), Weekday = date.DayOfWeek },
        new YearlyHoliday { Month = date.Month, Week = WeekOfMonth.Last, Weekday = date.DayOfWeek },
        new YearlyHoliday { Month = 2, Day = 29 });

    private static Instant[] BoundariesNear(BusinessCalendar calendar, Instant anchor)
    {
        var pointwise = new PointwiseCalendar(calendar);
        var boundaries = Enumerable.Range(-5, 11).Select(anchor.InUtc().Date.PlusDays).SelectMany(pointwise.IntervalsOf)
            .SelectMany(interval => new[] { interval.Start, interval.End });
        return [anchor, .. boundaries];
    }

    private static Gen<Instant> InstantNear(Instant anchor, Instant[] boundaries)
    {
        var near = from boundary in Gen.Elements(boundaries)
                   from ticks in Gen.Elements(-1, 0, 1, 600_000_000, -600_000_000)
                   select boundary.PlusTicks(ticks);
        var anywhere = from minutes in Gen.Choose(-8 * 1_440, 8 * 1_440)
                       from ticks in Gen.Elements(0, 1, 123_456_789)
                       select anchor + Duration.FromMinutes(minutes) + Duration.FromTicks(ticks);
        return Gen.OneOf(near, anywhere);
    }

    /// <summary>Some amount of open time, often one that ends exactly on a boundary.</summary>
    private static Gen<Duration> AmountNear(BusinessCalendar calendar, Instant first, Instant second)
    {
        var toSecond = new PointwiseCalendar(calendar).Between(Instant.Min(first, second), Instant.Max(first, second));
        return Gen.OneOf(
            Gen.Constant(toSecond),
            Gen.Choose(0, 1_800).Select(minutes => Duration.FromMinutes(minutes)),
            Gen.Elements(0, 1, 600_000_001).Select(ticks => Duration.FromTicks(ticks)));
    }

    /// <summary>The same questions about a calendar with one entry less.</summary>
    private static IEnumerable<CalendarCase> Smaller(CalendarCase one)
    {
        var calendar = one.Calendar;
        for (var i = 0; i < calendar.Weekly.Count; i++) yield return With(calendar with { Weekly = Without(calendar.Weekly, i) });
        for (var i = 0; i < calendar.Holidays.Count; i++) yield return With(calendar with { Holidays = Without(calendar.Holidays, i) });
        for (var i = 0; i < calendar.Exceptions.Count; i++) yield return With(calendar with { Exceptions = Without(calendar.Exceptions, i) });
        for (var i = 0; i < calendar.Seasons.Count; i++) yield return With(calendar with { Seasons = Without(calendar.Seasons, i) });
        for (var i = 0; i < calendar.YearlyHolidays.Count; i++) yield return With(calendar with { YearlyHolidays = Without(calendar.YearlyHolidays, i) });
        if (one.Days > 0) yield return one with { Days = one.Days - 1 };

        CalendarCase With(BusinessCalendar smaller) => one with { Calendar = smaller };
    }

    private static T[] Without<T>(IReadOnlyList<T> list, int index) => [.. list.Take(index), .. list.Skip(index + 1)];
}
