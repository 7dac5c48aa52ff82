using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Calendars;

/// <summary>Union, intersection and difference of calendars in different zones: the pointwise definition, and the laws of sets.</summary>
public class CombinedHoursPropertyTests
{
    private static readonly Instant Anchor = Instant.FromUtc(2024, 3, 30, 12, 0);

    private static readonly Gen<BusinessHours[]> Three = CalendarCase.CalendarNear(Anchor).ArrayOf(3).Select(calendars => calendars.Select(calendar => new BusinessHours(calendar)).ToArray());

    [Fact]
    public void Combinations_OfAnyCalendars_AgreeWithTheDefinitionAtEveryMinute() => Check(30, (a, b, c) =>
    {
        var (union, both, without) = (BusinessHours.Union("u", a, b, c), BusinessHours.Intersection("i", a, b, c), BusinessHours.Difference("d", a, b, c));

        for (var at = Anchor - Duration.FromDays(3); at < Anchor + Duration.FromDays(3); at += Duration.FromMinutes(1))
        {
            var (isA, isB, isC) = (a.IsOpen(at), b.IsOpen(at), c.IsOpen(at));
            Assert.Equal(isA || isB || isC, union.IsOpen(at));
            Assert.Equal(isA && isB && isC, both.IsOpen(at));
            Assert.Equal(isA && !isB && !isC, without.IsOpen(at));
        }
    });

    [Fact]
    public void Combinations_OfAnyCalendars_FollowTheLawsOfSets() => Check(100, (a, b, c) =>
    {
        AssertSame(BusinessHours.Union("x", a, b), BusinessHours.Union("y", b, a));
        AssertSame(BusinessHours.Intersection("x", a, b), BusinessHours.Intersection("y", b, a));
        AssertSame(BusinessHours.Union("x", a, BusinessHours.Union("z", b, c)), BusinessHours.Union("y", BusinessHours.Union("w", a, b), c));
        AssertSame(
            BusinessHours.Intersection("x", a, BusinessHours.Union("z", b, c)),
            BusinessHours.Union("y", BusinessHours.Intersection("v", a, b), BusinessHours.Intersection("w", a, c)));
        AssertSame(
            BusinessHours.Difference("x", a, BusinessHours.Union("z", b, c)),
            BusinessHours.Intersection("y", BusinessHours.Difference("v", a, b), BusinessHours.Difference("w", a, c)));
        AssertSame(BusinessHours.Union("x", a, BusinessHours.Intersection("z", a, b)), a);
        AssertSame(BusinessHours.Union("x", BusinessHours.Difference("v", a, b), BusinessHours.Intersection("w", a, b)), a);
    });

    [Fact]
    public void OpenTime_OfUnionAndIntersection_IsTheSumOfBoth() => Check(100, (a, b, _) =>
    {
        var (from, until) = (Anchor - Duration.FromDays(500), Anchor + Duration.FromDays(500));

        var together = BusinessHours.Union("u", a, b).Between(from, until) + BusinessHours.Intersection("i", a, b).Between(from, until);

        Assert.Equal(a.Between(from, until) + b.Between(from, until), together);
    });

    [Fact]
    public void Answers_OfACombination_FollowFromItsOpenTime() => Check(100, (a, b, _) =>
    {
        var union = BusinessHours.Union("u", a, b);
        foreach (var hours in new[] { 0, 1, 9, 100 })
        {
            var amount = Duration.FromHours(hours);
            if (union.Add(Anchor, amount) is { IsNever: false, At: var end }) Assert.Equal(amount, union.Between(Anchor, end));
            if (union.Subtract(Anchor, amount) is { IsNever: false, At: var start }) Assert.Equal(amount, union.Between(start, Anchor));
        }

        Assert.Equal(Least(a.NextOpening(Anchor), b.NextOpening(Anchor)), union.NextOpening(Anchor).AtOrNull);
        Assert.Equal(union.IsOpen(Anchor), union.Explain(Anchor).Parts.Any(part => part.IsOpen));
    });

    private static Instant? Least(CalendarInstant one, CalendarInstant other) => one.IsNever ? other.AtOrNull : other.IsNever ? one.At : Instant.Min(one.At, other.At);

    private static void AssertSame(BusinessHours one, BusinessHours other)
    {
        var (from, until) = (Anchor - Duration.FromDays(400), Anchor + Duration.FromDays(400));
        Assert.Equal(one.OpenIntervals(from, until), other.OpenIntervals(from, until));
    }

    private static void Check(int cases, Action<BusinessHours, BusinessHours, BusinessHours> law) =>
        Prop.ForAll(Three.ToArbitrary(), hours => law(hours[0], hours[1], hours[2])).Check(cases);
}
