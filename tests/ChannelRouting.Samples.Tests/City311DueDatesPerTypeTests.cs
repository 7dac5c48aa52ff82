namespace ChannelRouting.Samples.Tests;

/// <summary>The whole of the city's data: how many due dates of each request type are the city's own, so that none gets worse unseen.</summary>
[Trait("Category", "Long")]
public sealed class City311DueDatesPerTypeTests(WholeCity city) : IClassFixture<WholeCity>
{
    [Fact]
    public void DueDates_OfEveryType_AreReproducedNoLessThanMeasured()
    {
        var worse = city.Floors.Where(floor => city.CheckOf(floor.Type).Reproduced < floor.Reproduced).Select(floor => (floor, city.CheckOf(floor.Type).Reproduced));

        Assert.Empty(worse);
    }

    [Fact]
    public void DueDates_OfEveryType_AreComparedAsOftenAsMeasured() =>
        Assert.Equal(city.Floors.Select(floor => (floor.Type, floor.Compared)), city.Floors.Select(floor => (floor.Type, city.CheckOf(floor.Type).Compared)));

    [Fact]
    public void Floors_OfTheTable_AreThoseOfEveryTypeWithARule() =>
        Assert.Equal(city.Run.Rules.Select(rule => rule.Type).Order(StringComparer.Ordinal), city.Floors.Select(floor => floor.Type));

    [Fact]
    public void DueDates_OfAllTypes_AddUpToThoseOfTheReport()
    {
        var checks = DueDateChecks.Of(city.Run);

        Assert.Equal((17_825, 17_540), (checks.Trusted.Compared, checks.Trusted.Reproduced));
        Assert.Equal((3_089, 2_662), (checks.Others.Sum(check => check.Compared), checks.Others.Sum(check => check.Reproduced)));
        Assert.Equal(17_825 + 3_089, city.Floors.Sum(floor => floor.Compared));
    }
}
