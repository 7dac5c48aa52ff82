using BenchmarkDotNet.Attributes;
using ChannelRouting.Calendars;

namespace ChannelRouting.Benchmarks;

/// <summary>What does adding open time, and counting it, cost over a near and a far span, beside the day loop a developer would write?</summary>
[MemoryDiagnoser]
public class CalendarBenchmarks
{
    private const int PairCount = 4_096;
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly LocalTime Opens = new(9, 0);
    private static readonly LocalTime Closes = new(17, 0);

    private readonly Instant[] _starts = new Instant[PairCount];
    private readonly Instant[] _ends = new Instant[PairCount];
    private HashSet<LocalDate> _holidays = [];
    private BusinessHours _hours = null!;
    private int _next;

    /// <summary>Days in the span: 1, 30, or five years.</summary>
    [Params(1, 30, 1_826)]
    public int Days { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _holidays = [.. from year in Enumerable.Range(2024, 10) from month in Enumerable.Range(1, 12) select new LocalDate(year, month, 15)];
        _hours = new BusinessHours(new BusinessCalendar
        {
            Id = "office",
            TimeZone = Zone.Id,
            Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], Hours = [new OpenHours(Opens, Closes)] }],
            Holidays = [.. _holidays.Select(date => new Holiday { Date = date })],
        });
        var random = new Random(1);
        for (var i = 0; i < PairCount; i++)
        {
            _starts[i] = Instant.FromUtc(2025, 1, 1, 0, 0) + Duration.FromMinutes(random.Next(2 * 366 * 24 * 60));
            _ends[i] = _starts[i] + Duration.FromDays(Days);
            if (_hours.Between(_starts[i], _ends[i]) != DayLoop(_starts[i], _ends[i])) throw new InvalidOperationException("The two disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    public Duration BetweenByDayLoop() => DayLoop(_starts[Next()], _ends[_next]);

    [Benchmark]
    public Duration Between() => _hours.Between(_starts[Next()], _ends[_next]);

    [Benchmark]
    public CalendarInstant Add() => _hours.Add(_starts[Next()], Duration.FromHours(8 * Math.Max(1, Days * 5 / 7)));

    private int Next() => _next = (_next + 1) % PairCount;

    private Duration DayLoop(Instant start, Instant end)
    {
        var total = Duration.Zero;
        var last = end.InZone(Zone).Date;
        for (var date = start.InZone(Zone).Date; date <= last; date = date.PlusDays(1))
        {
            if (date.DayOfWeek >= IsoDayOfWeek.Saturday || _holidays.Contains(date)) continue;
            var from = Instant.Max(start, (date + Opens).InZoneLeniently(Zone).ToInstant());
            var until = Instant.Min(end, (date + Closes).InZoneLeniently(Zone).ToInstant());
            if (until > from) total += until - from;
        }

        return total;
    }
}
