using ChannelRouting.Calendars;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime.Utility;

namespace ChannelRouting.Tests.DependencyInjection;

public sealed class CalendarAndTimeZoneFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("calendar-files-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task CalendarFile_OfARouter_IsPartOfItsPlan()
    {
        var path = Write("office.json", CalendarJson.Write(Some.Office()));

        await using var provider = Router(routing => routing.CalendarFile(path));

        Assert.Equal(Some.Office(), Assert.Single((await provider.GetRequiredService<IRouter>().GetPlanAsync()).Calendars));
    }

    [Fact]
    public void CalendarFile_WithErrors_IsRefusedWithItsPathAndFindings()
    {
        var path = Write("office.json", """{ "id": "office", "timeZone": "Europe/Londn" }""");

        var exception = Assert.Throws<PlanInvalidException>(() => Router(routing => routing.CalendarFile(path)));

        Assert.Contains($"Calendar file '{path}' has 1 error:", exception.Message, StringComparison.Ordinal);
        Assert.Equal("$.timeZone", exception.Findings[0].Path);
    }

    [Fact]
    public void TimeZoneFile_OfARouter_IsWhatItsCalendarsGoBy()
    {
        var path = Path.Combine(_folder.FullName, "tzdb.nzd");
        using (var resource = typeof(DateTimeZone).Assembly.GetManifestResourceStream("NodaTime.TimeZones.Tzdb.nzd")!)
        using (var file = File.Create(path)) resource.CopyTo(file);

        using var provider = Router(routing => routing.UseTimeZoneFile(path));

        var timeZones = provider.GetRequiredService<IOptionsMonitor<RouterOptions>>().Get("").TimeZones;
        Assert.Equal([DateTimeZoneProviders.Tzdb.VersionId], timeZones?.Versions);
        Assert.NotSame(DateTimeZoneProviders.Tzdb, timeZones?.Newest);
        Assert.NotNull(provider.GetRequiredService<IRouter>());
    }

    [Fact]
    public void TimeZoneFile_ThatIsNoDatabase_IsRefused() =>
        Assert.Throws<InvalidNodaDataException>(() => Router(routing => routing.UseTimeZoneFile(Write("tzdb.nzd", "hello"))));

    [Theory]
    [InlineData("words")]
    [InlineData("calendar file")]
    [InlineData("plan file")]
    [InlineData("plan")]
    public async Task TimeZones_ThatOnlyTheHostsDatabaseHas_AreKnownWhenThePlanIsChecked(string source)
    {
        var calendar = Some.Office() with { TimeZone = OwnTimeZones.OwnZone };
        var plan = Some.Plan() with { Calendars = [calendar] };
        Action<IChannelRoutingBuilder> say = source switch
        {
            "words" => routing => routing.Calendar(calendar).Channel("chat", c => c.Cost(1)).Queue("general"),
            "calendar file" => routing => routing.CalendarFile(Write("office.json", CalendarJson.Write(calendar))).Channel("chat", c => c.Cost(1)).Queue("general"),
            "plan file" => routing => routing.UsePlanFile(Write("plan.json", PlanJson.Write(plan))),
            _ => routing => routing.UsePlan(plan),
        };

        Assert.Throws<PlanInvalidException>(() => new ServiceCollection().AddChannelRouting(say));
        foreach (var isFirst in new[] { true, false })
        {
            await using var provider = new ServiceCollection().AddChannelRouting(routing =>
            {
                if (isFirst) routing.UseTimeZones(OwnTimeZones.Create());
                say(routing);
                if (!isFirst) routing.UseTimeZones(OwnTimeZones.Create());
            }).BuildServiceProvider();

            Assert.Equal(calendar, Assert.Single((await provider.GetRequiredService<IRouter>().GetPlanAsync()).Calendars));
        }
    }

    private static ServiceProvider Router(Action<IChannelRoutingBuilder> more) =>
        new ServiceCollection().AddChannelRouting(routing => more(routing.Channel("chat", c => c.Cost(1)).Queue("general"))).BuildServiceProvider();

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
