using ChannelRouting.Calendars;

using static ChannelRouting.Tests.Calendars.CalendarLaws;

namespace ChannelRouting.Tests.Calendars;

/// <summary>Business hours against the pointwise definition, and the algebra that follows from it. A failure prints the seed to replay.</summary>
public class BusinessHoursPropertyTests
{
    [Fact]
    public void IsOpen_AnyCalendar_AgreesWithTheDefinition() => Check(1_000, one =>
    {
        var (hours, oracle) = Make(one);

        foreach (var instant in new[] { one.First, one.Second, one.Third })
            Assert.Equal(oracle.IsOpen(instant), hours.IsOpen(instant));
    });

    [Fact]
    public void Explain_AnyCalendar_AgreesWithTheDefinition() => Check(300, one =>
    {
        var (hours, oracle) = Make(one);

        var explanation = hours.Explain(one.First);

        Assert.Equal(oracle.IsOpen(one.First), explanation.IsOpen);
        Assert.Equal(oracle.IsBeyondKnownDates(one.First), explanation.BeyondKnownDates);
        Assert.Equal(one.First.InZone(hours.Zone).LocalDateTime, explanation.Local);
    });

    [Fact]
    public void Between_AnyCalendar_AgreesWithTheDefinition() => Check(500, one =>
    {
        var (hours, oracle) = Make(one);

        Assert.Equal(oracle.Between(one.First, one.Second), hours.Between(one.First, one.Second));
    });

    [Fact]
    public void Add_AnyCalendar_AgreesWithTheDefinition() => Check(500, one =>
    {
        var (hours, oracle) = Make(one);

        AssertSame(oracle, oracle.Add(one.First, one.Amount), hours.Add(one.First, one.Amount), one.First);
    });

    [Fact]
    public void NextOpening_AnyCalendar_AgreesWithTheDefinition() => Check(500, one =>
    {
        var (hours, oracle) = Make(one);

        AssertSame(oracle, oracle.NextOpening(one.First), hours.NextOpening(one.First), one.First);
    });

    [Fact]
    public void AddBusinessDays_AnyCalendar_AgreesWithTheDefinition() => Check(500, one =>
    {
        var (hours, oracle) = Make(one);

        AssertSame(oracle, oracle.AddBusinessDays(one.First, one.Days), hours.AddBusinessDays(one.First, one.Days), one.First);
    });

    [Fact]
    public void Between_SplitAnywhere_IsTheSumOfItsParts() => Check(500, one =>
    {
        var hours = new BusinessHours(one.Calendar);

        Assert.Equal(hours.Between(one.First, one.Third), hours.Between(one.First, one.Second) + hours.Between(one.Second, one.Third));
        Assert.Equal(hours.Between(one.First, one.Second), -hours.Between(one.Second, one.First));
    });

    [Fact]
    public void Add_AnyAmount_IsTheEarliestInstantWithThatMuchOpenTime() => Check(500, one =>
    {
        var hours = new BusinessHours(one.Calendar);

        var end = hours.Add(one.First, one.Amount);

        if (end.IsNever) return;
        Assert.True(end.At >= one.First);
        Assert.Equal(one.Amount, hours.Between(one.First, end.At));
        if (one.Amount > Duration.Zero) Assert.True(hours.Between(one.First, end.At.PlusTicks(-1)) < one.Amount);
    });

    [Fact]
    public void Add_Zero_IsTheStartItself() => Check(200, one =>
        Assert.Equal(one.First, new BusinessHours(one.Calendar).Add(one.First, Duration.Zero).At));

    [Fact]
    public void Answers_ForLaterStarts_AreNotEarlier() => Check(500, one =>
    {
        var hours = new BusinessHours(one.Calendar);
        var (early, late) = (Instant.Min(one.First, one.Second), Instant.Max(one.First, one.Second));

        Assert.True(hours.Between(early, late) >= Duration.Zero);
        Assert.True(hours.Between(early, late) <= late - early);
        AssertOrdered(hours.NextOpening(early), hours.NextOpening(late));
        AssertOrdered(hours.Add(early, one.Amount), hours.Add(late, one.Amount));
        AssertOrdered(hours.Add(early, one.Amount), hours.Add(early, one.Amount + Duration.FromMinutes(one.Days)));
    });

    [Fact]
    public void Answers_AskedInAnyOrder_AreTheSame() => Check(60, one =>
    {
        var questions = Questions(one, yearsAway: [0, 3, -4]);
        var fresh = questions.Select(question => question(new BusinessHours(one.Calendar))).ToList();
        var (nearFirst, farFirst) = (new BusinessHours(one.Calendar), new BusinessHours(one.Calendar));

        Assert.Equal(fresh, [.. questions.Select(question => question(nearFirst))]);
        Assert.Equal(fresh, [.. questions.AsEnumerable().Reverse().Select(question => question(farFirst)).Reverse()]);
    });

    [Fact]
    public void Answers_AfterACenturyWasAskedFor_AreTheSame() => Check(5, one =>
    {
        var near = Questions(one, yearsAway: [0]);
        var fresh = near.Select(question => question(new BusinessHours(one.Calendar))).ToList();
        var used = new BusinessHours(one.Calendar);

        _ = (used.IsOpen(Instant.FromUtc(1950, 6, 1, 12, 0)), used.IsOpen(Instant.FromUtc(2090, 6, 1, 12, 0)));

        Assert.Equal(fresh, [.. near.Select(question => question(used))]);
    });

    private static List<Func<BusinessHours, object>> Questions(CalendarCase one, int[] yearsAway)
    {
        List<Func<BusinessHours, object>> questions = [];
        foreach (var years in yearsAway)
        {
            var away = Duration.FromDays(years * 365);
            questions.Add(hours => hours.IsOpen(one.First + away));
            questions.Add(hours => hours.Add(one.Second + away, one.Amount));
            questions.Add(hours => hours.Between(one.Third, one.First + away));
            questions.Add(hours => hours.NextOpening(one.Third + away));
            questions.Add(hours => hours.Subtract(one.First + away, one.Amount));
            questions.Add(hours => hours.NextClosing(one.First + away));
            questions.Add(hours => hours.PreviousOpening(one.Second + away));
            questions.Add(hours => hours.AddBusinessDays(one.First + away, one.Days));
            questions.Add(hours => hours.Explain(one.Second + away));
        }

        return questions;
    }
}
