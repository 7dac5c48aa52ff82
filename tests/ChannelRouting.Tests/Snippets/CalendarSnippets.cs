using ChannelRouting.Calendars;
using ChannelRouting.Planning;
using ChannelRouting.Wording;
using NodaTime.TimeZones;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/calendars.md, compiled and run.</summary>
public class CalendarSnippets
{
    [Fact]
    public void CalendarQuestions_Asked_AnswerWhatThePageSays()
    {
        #region calendar-questions
        var hours = new BusinessHours(new BusinessCalendar
        {
            Id = "city-hall",
            TimeZone = "America/New_York",
            Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Monday], Hours = [new OpenHours(new LocalTime(8, 30), new LocalTime(17, 0))] }],
            Holidays = [new Holiday { Date = new LocalDate(2015, 2, 16), Name = "Presidents' Day" }],
        });
        var friday = Instant.FromUtc(2015, 2, 13, 21, 0); // Friday 13 February 2015, 16:00 in New York

        var closing = hours.Add(friday, Duration.FromHours(1)).At; // Friday 17:00: the closing instant counts
        var later = hours.Add(friday, Duration.FromHours(2)).At; // Thursday 09:30: Monday is a holiday
        var days = hours.AddBusinessDays(friday, 1).At; // Thursday 16:00
        var why = hours.Explain(Instant.FromUtc(2015, 2, 16, 15, 0)); // closed by the holiday "Presidents' Day"
        #endregion

        Assert.Equal(Instant.FromUtc(2015, 2, 13, 22, 0), closing);
        Assert.Equal(Instant.FromUtc(2015, 2, 19, 14, 30), later);
        Assert.Equal(Instant.FromUtc(2015, 2, 19, 21, 0), days);
        Assert.Equal((false, CalendarRule.Holiday, "Presidents' Day"), (why.IsOpen, why.Rule, why.Name));
    }

    [Fact]
    public void CalendarParts_Built_SayWhatThePageSays()
    {
        #region calendar-parts
        var plan = new RoutingPlanBuilder()
            .Calendar("office", week => week.In("America/New_York")
                .Weekdays("09:00-12:00", "13:00-18:00")
                .On(IsoDayOfWeek.Friday, "22:00-24:00") // besides the hours of all weekdays
                .Season(new LocalDate(2026, 6, 1), new LocalDate(2026, 8, 31), summer => summer.Named("summer hours").Weekdays("08:00-14:00"))
                .YearlyHoliday(12, 25, "Christmas", observed: HolidayObservance.NearestWeekday)
                .YearlyHoliday(11, WeekOfMonth.Fourth, IsoDayOfWeek.Thursday, "Thanksgiving")
                .Holiday(new LocalDate(2026, 4, 20), "Patriots' Day")
                .Exception(new LocalDate(2026, 12, 24), "half day", "09:00-12:00")
                .MakeUpDay(new LocalDate(2026, 12, 5), IsoDayOfWeek.Monday, "inventory"))
            .Channel("phone", c => c.Cost(100))
            .Queue("general")
            .Build();
        #endregion

        var hours = new BusinessHours(plan.Calendars[0]);
        Assert.Equal(Duration.FromHours(42), hours.Between(Instant.FromUtc(2026, 3, 1, 12, 0), Instant.FromUtc(2026, 3, 8, 12, 0)));
        Assert.Equal("inventory", hours.Explain(Instant.FromUtc(2026, 12, 5, 15, 0)).Name);
    }

    [Fact]
    public void CalendarCombinations_Asked_AnswerWhatThePageSays()
    {
        #region calendar-combinations
        BusinessHours Office(string id, string zone) => new(new BusinessCalendar
        {
            Id = id,
            TimeZone = zone,
            Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday], Hours = [new OpenHours(new LocalTime(9, 0), new LocalTime(17, 0))] }],
        });

        var (london, newYork) = (Office("london", "Europe/London"), Office("new-york", "America/New_York"));
        var anybody = BusinessHours.Union("anybody", london, newYork); // dates are London's
        var everybody = BusinessHours.Intersection("everybody", london, newYork);
        var monday = Instant.FromUtc(2026, 1, 5, 8, 0);

        var opens = everybody.NextOpening(monday).At; // 14:00 in London: 09:00 in New York
        var open = anybody.Between(monday, monday + Duration.FromDays(1)); // 13 hours: 09:00 to 22:00 in London
        #endregion

        Assert.Equal((Instant.FromUtc(2026, 1, 5, 14, 0), Duration.FromHours(13)), (opens, open));
    }

    [Fact]
    public void CalendarReading_OfText_FindsWhatThePageSays()
    {
        var office = new BusinessCalendar { Id = "office", TimeZone = "Europe/Berlin", Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Friday], Hours = [new OpenHours(new LocalTime(9, 0), new LocalTime(17, 0))] }] };

        #region calendar-reading
        var reading = CalendarCsv.Read("2026-12-25,Christmas\n2026-12-32,Boxing Day", office);
        var problem = RoutingWording.English.Describe(reading.Findings[0]); // line 2: '2026-12-32' cannot be read; give a date such as "2026-12-25".

        var feed = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\nEND:VEVENT\nEND:VCALENDAR";
        var calendar = InternetCalendar.Read(feed, office).Calendar!; // Friday 25 December is a holiday
        #endregion

        Assert.Equal("line 2: '2026-12-32' cannot be read; give a date such as \"2026-12-25\".", problem);
        Assert.Equal([new Holiday { Date = new LocalDate(2026, 12, 25), Name = "Christmas" }], calendar.Holidays);
    }

    [Fact]
    public void CalendarPrinting_OfTwoDates_IsWhatThePageShows()
    {
        var office = new BusinessCalendar
        {
            Id = "office",
            TimeZone = "Europe/Berlin",
            Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], Hours = [new OpenHours(new LocalTime(9, 0), new LocalTime(17, 0))] }],
            Holidays = [new Holiday { Date = new LocalDate(2026, 12, 25), Name = "Christmas" }],
        };

        #region calendar-printing
        var text = CalendarTables.Dates(new BusinessHours(office), new LocalDate(2026, 12, 24), new LocalDate(2026, 12, 25));
        // office (Europe/Berlin)
        // 2026-12-24  Thursday  09:00-17:00  8:00
        // 2026-12-25  Friday    closed             Christmas
        #endregion

        Assert.Equal("office (Europe/Berlin)\n2026-12-24  Thursday  09:00-17:00  8:00\n2026-12-25  Friday    closed             Christmas\n", text);
    }

    [Fact]
    public void CalendarTimeZones_OfAFile_AreUsed()
    {
        var plan = Support.Some.Plan();
        using var file = typeof(DateTimeZone).Assembly.GetManifestResourceStream("NodaTime.TimeZones.Tzdb.nzd")!;

        #region calendar-time-zones
        var timeZones = new DateTimeZoneCache(TzdbDateTimeZoneSource.FromStream(file)); // a stream of the .nzd file
        var compiled = new CompiledPlan(plan, timeZones);
        #endregion

        Assert.True(compiled.TryGetCalendar("office", out var hours));
        Assert.Equal(timeZones.VersionId, hours.TimeZoneVersion);
        Assert.Same(timeZones["Europe/London"], hours.Zone);
    }

    [Fact]
    public async Task CalendarTimeZones_AddedWhileARouterRuns_AreAdoptedByACommand()
    {
        var plan = Support.Some.Plan();
        using var file = typeof(DateTimeZone).Assembly.GetManifestResourceStream("NodaTime.TimeZones.Tzdb.nzd")!;
        var newer = new DateTimeZoneCache(TzdbDateTimeZoneSource.FromStream(file));

        #region calendar-adopt-time-zones
        var editions = new TimeZoneEditions();
        using var router = new Router(plan, options: new RouterOptions { TimeZones = editions });

        editions.Add(newer); // an IDateTimeZoneProvider; changes nothing yet
        var adopted = await router.AdoptTimeZonesAsync(newer.VersionId);
        #endregion

        Assert.Equal(newer.VersionId, adopted.Outcome!.TimeZoneVersion);
    }
}
