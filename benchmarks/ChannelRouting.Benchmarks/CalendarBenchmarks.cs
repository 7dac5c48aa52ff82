using BenchmarkDotNet.Attributes;
using ChannelRouting.Calendars;

namespace ChannelRouting.Benchmarks;

/// <summary>
/// What does adding open time, and counting it, cost over a near, a middling and a far span, beside the day loop a developer would write? Ten years,
/// a break at noon, 12 holidays a year; 65,536 random pairs, so that nothing learns them.
/// </summary>
[MemoryDiagnoser, MinColumn]
public class CalendarBenchmarks
{
    private const int PairCount = 65_536;

    private readonly Instant[] _starts = new Instant[PairCount];
    private readonly Instant[] _ends = new Instant[PairCount];
    private readonly Duration[] _amounts = new Duration[PairCount];
    private readonly DayLoop _loop = new(CalendarSamples.Office());
    private readonly BusinessHours _hours = new(CalendarSamples.Office());
    private int _next;

    /// <summary>Open time of 8 hours, or of the days in 30 days or in five years.</summary>
    [Params("8 hours", "30 days", "5 years")]
    public string Span { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _hours.Between(Instant.FromUtc(CalendarSamples.FirstYear, 1, 1, 0, 0), Instant.FromUtc(CalendarSamples.LastYear, 12, 31, 0, 0));
        var random = new Random(1);
        for (var i = 0; i < PairCount; i++)
        {
            _starts[i] = Instant.FromUtc(CalendarSamples.FirstYear, 2, 1, 0, 0) + Duration.FromMinutes(random.Next(4 * 365 * 24 * 60));
            _amounts[i] = Span == "8 hours" ? Duration.FromHours(8) : _hours.Between(_starts[i], _starts[i] + Duration.FromDays(Span == "30 days" ? 30 : 1_826));
            _ends[i] = _hours.Add(_starts[i], _amounts[i]).At;
            if (i < 1_000 && (_loop.Add(_starts[i], _amounts[i]) != _ends[i] || _loop.Between(_starts[i], _ends[i]) != _amounts[i])) throw new InvalidOperationException("The two disagree.");
        }
    }

    [Benchmark]
    public Instant AddByDayLoop() => _loop.Add(_starts[Next()], _amounts[_next]);

    [Benchmark]
    public CalendarInstant Add() => _hours.Add(_starts[Next()], _amounts[_next]);

    [Benchmark]
    public Duration BetweenByDayLoop() => _loop.Between(_starts[Next()], _ends[_next]);

    [Benchmark]
    public Duration Between() => _hours.Between(_starts[Next()], _ends[_next]);

    private int Next() => _next = (_next + 1) & (PairCount - 1);
}
