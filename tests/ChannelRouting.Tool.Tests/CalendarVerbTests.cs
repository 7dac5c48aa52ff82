namespace ChannelRouting.Tool.Tests;

/// <summary>A plan's calendar asked on the command line: New York, Monday to Friday 08:30 to 17:00, Presidents' Day on Monday 16 February 2015.</summary>
public class CalendarVerbTests
{
    private const string TwoCalendars = """
        {"name":"test","fallbackQueue":"general","queues":[{"id":"general"}],"channels":[{"id":"chat","kind":"chat","costUnits":25}],
         "calendars":[{"id":"office","timeZone":"UTC","weekly":[{"days":["monday"],"hours":["09:00-17:00"]}]},{"id":"empty","timeZone":"Europe/London"}]}
        """;

    private static readonly string Plan = Repository.PathOf("samples", "City311", "routing.json");

    [Theory]
    [InlineData("2015-02-13T16:00", "2h", "Tue 2015-02-17 09:30:00 America/New_York (2015-02-17T14:30:00Z)")]
    [InlineData("2015-02-13T21:00:00Z", "1h", "Fri 2015-02-13 17:00:00 America/New_York (2015-02-13T22:00:00Z)")]
    [InlineData("2015-02-13T21:00Z", "1h", "Fri 2015-02-13 17:00:00 America/New_York (2015-02-13T22:00:00Z)")]
    [InlineData("2015-02-13T16:00", "0.9999999s", "Fri 2015-02-13 16:00:00.9999999 America/New_York (2015-02-13T21:00:00.9999999Z)")]
    [InlineData("2015-02-13T16:00", "99999999h", "never: the calendar is not open that long\nThis is past the last date whose holidays the calendar knows, 2015-12-31.")]
    [InlineData("2015-02-13T16:00:00-05:00", "1bd", "Tue 2015-02-17 16:00:00 America/New_York (2015-02-17T21:00:00Z)")]
    [InlineData("2015-03-07T16:00", "1ld", "Sun 2015-03-08 16:00:00 America/New_York (2015-03-08T20:00:00Z)")]
    [InlineData("2015-02-14T00:00", "0s", "Sat 2015-02-14 00:00:00 America/New_York (2015-02-14T05:00:00Z)")]
    public void Add_ToAStart_SaysWhen(string start, string amount, string expected)
    {
        var run = ToolRun.Of("calendar", "add", Plan, start, amount);

        Assert.Equal((0, expected + "\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Add_BeyondTheKnownHolidays_SaysSo() =>
        Assert.Equal("This is past the last date whose holidays the calendar knows, 2015-12-31.", ToolRun.Of("calendar", "add", Plan, "2015-12-31T16:00", "8h").Lines[1]);

    [Fact]
    public void Add_ForPrograms_AnswersInJson() =>
        Assert.Equal("""{"at":"2016-01-01T20:30:00Z","beyondKnownDates":true}""" + "\n", ToolRun.Of("calendar", "add", Plan, "2015-12-31T16:00", "8h", "--json").Output);

    [Fact]
    public void Add_ToACalendarThatNeverOpens_SaysNever()
    {
        Assert.Equal("never: the calendar is not open that long\n", ToolRun.OfInput(TwoCalendars, "calendar", "add", "-", "2026-01-05T09:00", "1s", "-c", "empty").Output);
        Assert.Equal("""{"at":null,"beyondKnownDates":false}""" + "\n", ToolRun.OfInput(TwoCalendars, "calendar", "add", "-", "2026-01-05T09:00", "1s", "-c", "empty", "--json").Output);
    }

    [Theory]
    [InlineData("2015-02-13T16:00", "2015-02-17T10:00", "2h 30m 00s open")]
    [InlineData("2015-02-17T10:00", "2015-02-13T16:00", "-2h 30m 00s open")]
    [InlineData("2015-02-02T00:00", "2015-02-07T00:00:00.5", "42h 30m 00s open")]
    public void Between_TwoInstants_IsTheOpenTime(string start, string end, string expected) =>
        Assert.Equal(expected + "\n", ToolRun.Of("calendar", "between", Plan, start, end).Output);

    [Fact]
    public void Between_ForPrograms_AnswersInSeconds() =>
        Assert.Equal("""{"seconds":9000}""" + "\n", ToolRun.Of("calendar", "between", Plan, "2015-02-13T16:00", "2015-02-17T10:00", "--json").Output);

    [Fact]
    public void Explain_AHoliday_NamesItAndTheNextOpening() => Assert.Equal(
        [
            "Mon 2015-02-16 10:00:00 America/New_York (2015-02-16T15:00:00Z): closed by the holiday 'Presidents' Day' of 2015-02-16",
            "next opening: Tue 2015-02-17 08:30:00 America/New_York (2015-02-17T13:30:00Z)",
        ],
        ToolRun.Of("calendar", "explain", Plan, "2015-02-16T10:00").Lines);

    [Fact]
    public void Explain_ForPrograms_AnswersInJson() => Assert.Equal(
        """{"isOpen":true,"rule":"weeklyHours","name":null,"date":"2015-02-17","movedByZoneChange":false,"beyondKnownDates":false,"nextOpening":"2015-02-17T15:00:00Z"}""" + "\n",
        ToolRun.Of("calendar", "explain", Plan, "2015-02-17T10:00", "--json").Output);

    [Fact]
    public void Show_PrintsTheWeek_AndARangeOfDates()
    {
        var lines = ToolRun.Of("calendar", "show", Plan, "--from", "2015-02-13", "--until", "2015-02-17").Lines;

        Assert.Equal(["city-hall (America/New_York)", "Monday     08:30-17:00"], lines[..2]);
        Assert.Equal("city-hall (America/New_York)", lines[8]);
        Assert.Equal(5, lines[9..].Length);
        Assert.Contains("Presidents' Day", lines[12]);
    }

    [Fact]
    public void Show_ForPrograms_ListsTheOpenIntervals() => Assert.Equal(
        """{"id":"office","timeZone":"UTC","calendar":{"id":"office","timeZone":"UTC","weekly":[{"days":["monday"],"hours":["09:00-17:00"]}]},"open":[{"start":"2026-01-05T09:00:00Z","end":"2026-01-05T17:00:00Z"}]}""" + "\n",
        ToolRun.OfInput(TwoCalendars, "calendar", "show", "-", "-c", "office", "--from", "2026-01-05", "--json").Output);

    [Fact]
    public void Explain_ACombination_SaysWhatItsPartsSay()
    {
        var plan = TwoCalendars.Replace("\"timeZone\":\"Europe/London\"}", "\"timeZone\":\"Europe/London\"},{\"id\":\"both\",\"timeZone\":\"UTC\",\"combines\":{\"rule\":\"union\",\"calendars\":[\"office\",\"empty\"]}}", StringComparison.Ordinal);

        Assert.Equal(
            [
                "Mon 2026-01-05 10:00:00 UTC (2026-01-05T10:00:00Z): open by the combination of 2026-01-05",
                "  office: open by the weekly hours of 2026-01-05",
                "  empty: closed by the weekly hours of 2026-01-05",
            ],
            ToolRun.OfInput(plan, "calendar", "explain", "-", "2026-01-05T10:00", "-c", "both").Lines);
        Assert.Contains("""
            "parts":[{"calendar":"office","isOpen":true,"rule":"weeklyHours",
            """, ToolRun.OfInput(plan, "calendar", "explain", "-", "2026-01-05T10:00", "-c", "both", "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_InAFileOfItsOwn_IsAsked() => Assert.Equal(
        "Mon 2026-01-05 10:00:00 UTC (2026-01-05T10:00:00Z)\n",
        ToolRun.OfInput("""{ "id": "office", "timeZone": "UTC", "weekly": [{ "days": ["monday"], "hours": ["09:00-17:00"] }] }""", "calendar", "add", "-", "2026-01-04T09:00", "1h").Output);

    [Theory]
    [InlineData("--from is '2015-02-30'; give a date of the years 1900 to 2298 such as", "--from", "2015-02-30")]
    [InlineData("--until is given without --from. Give both.", "--until", "2015-02-28")]
    [InlineData("--until is '2015-02-01'; give a date not before --from and with it at most 3660 dates.", "--from", "2015-02-28", "--until", "2015-02-01")]
    public void Range_ThatCannotBeShown_IsNamedWithItsCure(string error, params string[] range)
    {
        var run = ToolRun.Of(["calendar", "show", Plan, .. range]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(error, run.Error);
    }

    [Theory]
    [InlineData("2015-02-30T10:00", "8h", "START is '2015-02-30T10:00'; give an instant of the years 1900 to 2299 such as")]
    [InlineData("1815-02-13T10:00", "8h", "START is '1815-02-13T10:00'; give an instant of the years 1900 to 2299 such as")]
    [InlineData("2015-02-13T10:00", "8", "AMOUNT is '8'; give open time such as 8h, 1h30m or 45m, business days such as 3bd, or local days such as 30ld.")]
    [InlineData("2015-02-13T10:00", "99999999999999h", "AMOUNT is '99999999999999h'; give open time")]
    [InlineData("2015-02-13T10:00", "-1h", "AMOUNT is '-1h'; give open time")]
    [InlineData("2015-02-13T10:00", "1h-1m", "AMOUNT is '1h-1m'; give open time")]
    [InlineData("2015-02-13T10:00", "soon", "AMOUNT is 'soon'; give open time")]
    [InlineData("2015-02-13T10:00", "xbd", "AMOUNT is 'xbd'; give 0 to ")]
    public void Argument_ThatCannotBeRead_IsNamedWithItsCure(string start, string amount, string error)
    {
        var run = ToolRun.Of("calendar", "add", Plan, start, amount);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(error, run.Error);
    }

    [Theory]
    [InlineData("", "standard input has 2 calendars. Name one with --calendar: office, empty.")]
    [InlineData("shop", "standard input has no calendar 'shop'. Name one of: office, empty.")]
    public void Calendar_ThatIsNotTheOnlyOne_MustBeNamed(string name, string error)
    {
        var run = ToolRun.OfInput(TwoCalendars, ["calendar", "show", "-", .. name.Length > 0 ? ["--calendar", name] : Array.Empty<string>()]);

        Assert.Equal((2, error + "\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Plan_WithErrors_IsRefusedWithTheFirst()
    {
        var run = ToolRun.OfInput("{}", "calendar", "show", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("standard input cannot be used: ", run.Error);
        Assert.EndsWith("'channelrouting validate' names all errors of a plan.\n", run.Error);
    }
}
