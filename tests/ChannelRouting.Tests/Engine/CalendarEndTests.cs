using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>That a calendar's dates run out is said in time, once for each calendar of each plan.</summary>
public class CalendarEndTests
{
    private static readonly LocalDate End = new(2026, 3, 31);

    /// <summary>28 days before the end of 31 March in London, where summer time began on the 29th.</summary>
    private static readonly Instant NoticeAt = Instant.FromUtc(2026, 3, 3, 23, 0).PlusTicks(-1);

    [Fact]
    public void Notice_WhenItsInstantComes_IsSaidOnce()
    {
        var engine = WithPlan(Plan(("office", End)));
        Assert.Equal(NoticeAt, engine.NextDueAt);

        var before = engine.Execute(new AdvanceTime(), NoticeAt.PlusTicks(-1));
        var at = engine.Execute(new AdvanceTime(), NoticeAt);
        var after = engine.Execute(new AdvanceTime(), NoticeAt + Duration.FromDays(100));

        Assert.Empty(before.Events);
        Assert.Equal([("office", End, NoticeAt)], Said(at));
        Assert.Empty(after.Events);
        Assert.Null(engine.NextDueAt);
    }

    [Fact]
    public void Notices_OfSeveralCalendars_ComeInTheOrderOfTheirEndsThenOfTheirNames()
    {
        var engine = WithPlan(Plan(("b", End), ("c", End.PlusDays(-1)), ("a", End), ("open-ended", null)));

        var decision = engine.Execute(new AdvanceTime(), NoticeAt + Duration.FromDays(10));

        Assert.Equal(["c", "a", "b"], Said(decision).Select(said => said.Calendar));
    }

    [Fact]
    public void Plan_ThatComesLate_IsAnsweredAtOnce()
    {
        var engine = new RoutingEngine();
        engine.Execute(new ApplyPlan { Plan = Plan(("office", End)) }, NoticeAt + Duration.FromDays(60));
        Assert.Equal(engine.LastInstant, engine.NextDueAt);

        Assert.Equal([("office", End, engine.LastInstant)], Said(engine.Execute(new AdvanceTime(), engine.LastInstant)));
    }

    [Fact]
    public void Plan_WithMoreDates_IsWatchedAnew()
    {
        var engine = WithPlan(Plan(("office", End)));
        engine.Execute(new AdvanceTime(), NoticeAt);

        engine.Execute(new ApplyPlan { Plan = Plan(("office", End.PlusYears(1))) }, NoticeAt + Duration.FromDays(1));

        Assert.Equal([("office", End.PlusYears(1))], Said(engine.Execute(new AdvanceTime(), NoticeAt + Duration.FromDays(400))).Select(said => (said.Calendar, said.KnownUntil)));
    }

    [Fact]
    public async Task Status_OfARouter_NamesTheCalendarsThatEnd()
    {
        using var router = new Router(Plan(("ended", new LocalDate(2020, 1, 1)), ("far", new LocalDate(2299, 1, 1))), new ChannelRouting.Testing.ManualTimeProvider(Some.Now));
        await router.ExecuteAsync(new AdvanceTime());

        Assert.Equal(["ended"], (await router.QueryAsync(new GetRouterStatus())).EndingCalendars.Select(calendar => calendar.Value));
    }

    [Fact]
    public void Engine_WithATimeZoneDatabaseOfTheHost_GoesByIt()
    {
        var timeZones = new NodaTime.TimeZones.DateTimeZoneCache(NodaTime.TimeZones.TzdbDateTimeZoneSource.Default);
        var engine = new RoutingEngine(new ChannelRouting.Calendars.TimeZoneEditions(timeZones));

        engine.Execute(new ApplyPlan { Plan = Some.Plan() }, Some.Now);

        Assert.True(engine.Plan!.TryGetCalendar("office", out var hours));
        Assert.Same(timeZones["Europe/London"], hours.Zone);
    }

    private static RoutingEngine WithPlan(RoutingPlan plan)
    {
        var engine = new RoutingEngine();
        engine.Execute(new ApplyPlan { Plan = plan }, Some.Now);
        return engine;
    }

    private static RoutingPlan Plan(params (string Id, LocalDate? KnownUntil)[] calendars) => Some.Plan() with
    {
        Calendars = [.. calendars.Select(calendar => Some.Office() with { Id = calendar.Id, KnownUntil = calendar.KnownUntil })],
        SlaPolicies = [],
    };

    private static IEnumerable<(string Calendar, LocalDate KnownUntil, Instant At)> Said(Decision decision) =>
        decision.Settling?.Events.OfType<CalendarDataEnding>().Select(e => (e.Calendar.Value, e.KnownUntil, e.At)) ?? [];
}
