using ChannelRouting.Calendars;

namespace ChannelRouting.Sla;

/// <summary>The spans in which a clock ran, and what follows from them: how much is spent, when an allowance is, and whether that was too late.</summary>
internal sealed class SlaSpans(SlaScale scale)
{
    private List<SlaSpan>? _ended;
    private Duration _spentBefore;
    private InstantOrNone _runningSince;

    public IReadOnlyList<SlaSpan> Ended => _ended is null ? [] : _ended;

    /// <summary>How the span that runs counts, or the next one will.</summary>
    public SlaScale Scale { get; private set; } = scale;

    public Instant? RunningSince { get => _runningSince; private set => _runningSince = value; }

    /// <summary>The spans that ended, in front of those of a clock that goes on by a scale.</summary>
    public SlaSpans CarriedOn(SlaScale scale) => new(scale) { _spentBefore = _spentBefore, _ended = _ended is null ? null : [.. _ended] };

    /// <summary>The same spans as another scale would have counted them from the beginning.</summary>
    public SlaSpans In(SlaScale other)
    {
        var restated = new SlaSpans(other) { RunningSince = RunningSince, _ended = _ended?.ConvertAll(span => span.In(other)) };
        foreach (var span in restated.Ended) restated._spentBefore += span.Spent;
        return restated;
    }

    public SlaSpans Fork()
    {
        var copy = (SlaSpans)MemberwiseClone();
        copy._ended = _ended is null ? null : [.. _ended];
        return copy;
    }

    public Duration SpentAt(Instant instant) =>
        RunningSince is { } since ? _spentBefore + Scale.Between(since, instant) : _spentBefore;

    public void Begin(Instant at) => RunningSince = at;

    public void End(Instant at, Duration spent)
    {
        if (RunningSince is { } since) (_ended ??= []).Add(new SlaSpan(since, at, spent - _spentBefore, Scale));
        (_spentBefore, RunningSince) = (spent, null);
    }

    /// <summary>Counts by another scale from an instant on, by which so much was spent.</summary>
    public void Rescale(Instant at, Duration spent, SlaScale scaleFromNow)
    {
        Instant? runsFrom = RunningSince is null ? null : at;
        End(at, spent);
        (Scale, RunningSince) = (scaleFromNow, runsFrom);
    }

    /// <summary>
    /// The first instant at which an allowance was spent, or will be as things stand; null while nothing runs and it was not. A scale other than the present one
    /// counts from now on.
    /// </summary>
    public CalendarInstant? DueFor(Duration allowed, SlaScale scaleFromNow, Instant now)
    {
        var left = allowed;
        foreach (var span in Ended)
        {
            if (span.Spent >= left && DueIn(span, left, scaleFromNow) is { } due) return due;
            left = Duration.Max(left - span.Spent, Duration.Zero);
        }

        if (RunningSince is not { } since) return null;
        var current = Scale.Between(since, now);
        if (scaleFromNow == Scale || current >= left) return scaleFromNow.Settle(Scale.Reach(since, left));
        return scaleFromNow.Add(now, left - current);
    }

    /// <summary>
    /// Whether a clock that was due by now missed it. To stop or pause exactly at due is in time and stays so: nothing runs past it. Due at closing time and
    /// running into the night is not.
    /// </summary>
    public bool IsMissed(Instant due, Instant now) => due < (RunningSince is null && Ended.Count > 0 ? Ended[^1].End : now);

    private static CalendarInstant? DueIn(SlaSpan span, Duration left, SlaScale scaleFromNow)
    {
        var due = scaleFromNow.Settle(span.Scale.Reach(span.From, left));
        return !due.IsNever && due.At <= span.End ? due : null;
    }
}
