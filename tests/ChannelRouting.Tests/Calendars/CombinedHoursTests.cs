using ChannelRouting.Calendars;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Calendars;

/// <summary>Calendars made of others: in code, in a plan, and what they explain.</summary>
public class CombinedHoursTests
{
    private static readonly BusinessHours London = new(Some.Office("Europe/London") with { Id = "london", Holidays = [Holiday("2026-12-25", "Christmas")] });
    private static readonly BusinessHours Tokyo = new(Some.Office("Asia/Tokyo") with { Id = "tokyo" });
    private static readonly BusinessHours NewYork = new(Some.Office("America/New_York") with { Id = "new-york" });

    [Fact]
    public void Union_FollowingTheSun_IsOpenInAnyOfItsOffices()
    {
        var sun = BusinessHours.Union("sun", London, Tokyo, NewYork);

        Assert.Equal(At("2026-01-05T00:00"), sun.NextOpening(At("2026-01-03T12:00")).At);
        Assert.Equal(At("2026-01-05T08:00"), sun.NextClosing(At("2026-01-05T00:00")).At);
        Assert.Equal(Duration.FromHours(21), sun.Between(At("2026-01-05T00:00"), At("2026-01-06T00:00")));
    }

    [Fact]
    public void Intersection_OfTwoOffices_IsOpenWhenBothAre()
    {
        var overlap = BusinessHours.Intersection("calls", London, NewYork);

        Assert.Equal([new Interval(At("2026-01-05T14:00"), At("2026-01-05T17:00"))], overlap.OpenIntervals(At("2026-01-05T00:00"), At("2026-01-06T00:00")));
    }

    [Fact]
    public void Difference_OfAnOfficeAndAMaintenanceWindow_IsClosedInIt()
    {
        var maintenance = Daily("Europe/London", "12:00-13:00");

        var hours = BusinessHours.Difference("london", London, maintenance);

        Assert.Equal(At("2026-01-05T14:00"), hours.Add(At("2026-01-05T11:00"), Duration.FromHours(2)).At);
    }

    [Fact]
    public void BusinessDays_OfACombination_AreTheDatesOnWhichItIsOpen()
    {
        var sun = BusinessHours.Union("sun", London, Tokyo, NewYork);

        Assert.Equal("Europe/London", sun.Zone.Id);
        Assert.Equal(At("2026-01-12T10:00"), sun.AddBusinessDays(At("2026-01-09T10:00"), 1).At);
    }

    [Fact]
    public void Combination_KnowsDatesAsFarAsAllItsPartsDo()
    {
        var sun = BusinessHours.Union("sun", London, Tokyo);

        Assert.Equal(DateOf("2026-12-25"), sun.KnownUntil);
        Assert.True(sun.NextOpening(At("2026-12-26T00:00")).BeyondKnownDates);
        Assert.Null(BusinessHours.Union("sun", NewYork, Tokyo).KnownUntil);
    }

    [Fact]
    public void Explain_OfACombination_SaysWhatItsPartsSay()
    {
        var explanation = BusinessHours.Union("sun", London, NewYork).Explain(At("2026-12-25T15:00"));

        Assert.Equal((true, CalendarRule.Combination, (CalendarId)"sun"), (explanation.IsOpen, explanation.Rule, explanation.Calendar));
        Assert.Equal(
            [(false, CalendarRule.Holiday, "Christmas", (CalendarId)"london"), (true, CalendarRule.WeeklyHours, null, (CalendarId)"new-york")],
            explanation.Parts.Select(part => (part.IsOpen, part.Rule, part.Name, part.Calendar)));
    }

    [Fact]
    public void Intersection_ThatNeverMeets_AnswersNever()
    {
        var never = BusinessHours.Intersection("never", Daily("UTC", "09:00-10:00"), Daily("UTC", "11:00-12:00"));

        Assert.True(never.NextOpening(Some.Now).IsNever);
        Assert.True(never.Add(Some.Now, Duration.FromTicks(1)).IsNever);
        Assert.True(never.PreviousOpening(Some.Now).IsNever);
    }

    [Fact]
    public void Combination_InAPlan_AnswersLikeTheSameInCode()
    {
        var plan = new CompiledPlan(Some.Plan() with
        {
            Calendars = [Combined("all", CombinationRule.Union, "calls", "tokyo"), Combined("calls", CombinationRule.Intersection, "london", "new-york"), London.Calendar, Tokyo.Calendar, NewYork.Calendar, Some.Office()],
        });

        Assert.True(plan.TryGetCalendar("all", out var all));
        Assert.Equal(
            BusinessHours.Union("x", BusinessHours.Intersection("y", London, NewYork), Tokyo).OpenIntervals(At("2026-03-01T00:00"), At("2026-04-30T00:00")),
            all.OpenIntervals(At("2026-03-01T00:00"), At("2026-04-30T00:00")));
    }

    [Fact]
    public void Combination_OfAMissingPart_Throws()
    {
        var error = Assert.Throws<ArgumentException>("parts", () => new BusinessHours(Combined("all", CombinationRule.Union, "london", "tokyo"), [London]));

        Assert.StartsWith("Calendar 'all' combines calendar 'tokyo', which is not among the parts; give it too.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("parts", () => BusinessHours.Union("none"));
    }

    [Fact]
    public void CalendarsWithTheSameHours_ShareWhatIsLaidOut()
    {
        BusinessCalendar[] calendars = [.. Enumerable.Range(0, 3).Select(i => Some.Office("Europe/Paris") with { Id = $"tenant{i}", Version = $"{i}" })];
        var hours = calendars.Select(calendar => new BusinessHours(calendar)).ToList();
        hours[0].IsOpen(Some.Now);

        var before = GC.GetAllocatedBytesForCurrentThread();
        hours[1].IsOpen(Some.Now);
        hours[2].IsOpen(Some.Now);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(calendars, hours.Select(one => one.Calendar));
    }

    private static BusinessCalendar Combined(string id, CombinationRule rule, params string[] parts) => new()
    {
        Id = id,
        TimeZone = "Europe/London",
        Combines = new CalendarCombination { Rule = rule, Calendars = [.. parts.Select(part => new CalendarId(part))] },
    };
}
