using BenchmarkDotNet.Attributes;
using ChannelRouting.Calendars;

namespace ChannelRouting.Benchmarks;

/// <summary>What does laying out ten years cost, beside far calls of the day loop; and what do questions cost over 2,000 different calendars in turn?</summary>
[MemoryDiagnoser, MinColumn]
public class CalendarMakingBenchmarks
{
    private const int CalendarCount = 2_000;
    private const int QuestionCount = 65_536;

    private static readonly Instant Start = Instant.FromUtc(2025, 1, 10, 12, 0);

    private readonly DayLoop _loop = new(CalendarSamples.Office());
    private readonly BusinessHours[] _many = new BusinessHours[CalendarCount];
    private readonly (int Calendar, Instant At)[] _questions = new (int, Instant)[QuestionCount];
    private int _number;
    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < CalendarCount; i++)
        {
            _many[i] = new BusinessHours(CalendarSamples.Office(i + 1));
            _many[i].IsOpen(Start);
        }

        Console.WriteLine($"// {CalendarCount} calendars of three years: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1_048_576} MiB");
        var random = new Random(1);
        for (var i = 0; i < QuestionCount; i++) _questions[i] = (random.Next(CalendarCount), Start + Duration.FromMinutes(random.Next(300 * 24 * 60)));
    }

    [Benchmark(Baseline = true)]
    public Duration FarCallOfTheDayLoop() => _loop.Between(Start, Start + Duration.FromDays(1_826));

    /// <summary>A calendar nobody made before, and a question that spans ten years.</summary>
    [Benchmark]
    public Duration TenYears()
    {
        var hours = new BusinessHours(CalendarSamples.Office(CalendarCount + 1 + (_number = (_number + 1) % 7_000)));
        return hours.Between(Instant.FromUtc(2025, 2, 1, 0, 0), Instant.FromUtc(2032, 11, 1, 0, 0));
    }

    [Benchmark]
    public CalendarInstant AddOnOneOfManyCalendars()
    {
        var (calendar, at) = _questions[_next = (_next + 1) & (QuestionCount - 1)];
        return _many[calendar].Add(at, Duration.FromHours(8));
    }
}
