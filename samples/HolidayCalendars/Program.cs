using ChannelRouting;
using ChannelRouting.Calendars;
using ChannelRouting.Wording;
using NodaTime;

var office = new BusinessCalendar
{
    Id = "shanghai",
    TimeZone = "Asia/Shanghai",
    Weekly =
    [
        new WeeklyHours
        {
            Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
            Hours = [new OpenHours(new LocalTime(9, 0), new LocalTime(12, 0)), new OpenHours(new LocalTime(13, 0), new LocalTime(18, 0))],
        },
    ],
};

// Each year after the one before it: a year's notice may set days of the December before.
foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "holiday-cn"), "*.json").Order(StringComparer.Ordinal))
{
    var reading = HolidayCn.Read(File.ReadAllText(file), office);
    foreach (var finding in reading.Findings) Console.WriteLine($"{Path.GetFileName(file)}: {RoutingWording.English.Describe(finding)}");
    office = reading.Calendar ?? office;
}

var hours = new BusinessHours(office);
Console.WriteLine(CalendarTables.Week(office));
Console.WriteLine(CalendarTables.Dates(hours, new LocalDate(2026, 9, 18), new LocalDate(2026, 10, 11)));

// 30 September 2026, 17:00 in Shanghai: an hour is left, then the holidays, then the rest of Thursday 8 October.
var due = hours.Add(Instant.FromUtc(2026, 9, 30, 9, 0), Duration.FromHours(4));
Console.WriteLine($"4 open hours from 30 September, 17:00: {due.At.InZone(hours.Zone).LocalDateTime:uuuu-MM-dd HH:mm}");
Console.WriteLine($"Holidays are known until {hours.KnownUntil:uuuu-MM-dd}.");
