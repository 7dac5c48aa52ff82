using System.Runtime.CompilerServices;

namespace ChannelRouting.Calendars;

/// <summary>
/// The open time of a stretch of years: where each span starts, the open ticks before it, and a coarse index over both, so that finding a place
/// takes a fixed number of loads however long the table is. Never changes; a question that reaches further gets a longer table.
/// </summary>
internal sealed class OpenTimeTable
{
    /// <summary>Slots of the index of instants for each span: enough that with a break at noon no two spans share one.</summary>
    private const int TimeSlotsBySpan = 8;

    /// <summary>Slots of the index of open time for each span; without the nights it is shorter.</summary>
    private const int OpenSlotsBySpan = 4;

    private readonly Step[] _steps;
    private readonly int[] _byTime;
    private readonly int[] _byOpen;
    private readonly int _timeShift;
    private readonly int _openShift;
    private readonly ulong _length;
    private readonly long _open;
    private readonly int[] _businessDays;

    /// <param name="years">The years covered.</param>
    /// <param name="spans">The open time of those years, as a set.</param>
    /// <param name="businessDays">The numbers of the dates in those years that have hours, in order.</param>
    public OpenTimeTable(YearRange years, List<OpenSpan> spans, int[] businessDays)
    {
        (Years, From, Until, _businessDays) = (years, years.CoveredFrom, years.CoveredUntil, businessDays);
        _length = (ulong)(Until - From);
        _steps = StepsOf(spans, From, Until);
        _open = _steps[^1].OpenBefore;
        _timeShift = ShiftOf(Until - From, TimeSlotsBySpan * (spans.Count + 1L));
        _openShift = ShiftOf(_open, OpenSlotsBySpan * (spans.Count + 1L));
        _byTime = IndexOf(_steps, Until - From, _timeShift, step => step.Start - From);
        _byOpen = IndexOf(_steps, _open, _openShift, step => step.OpenBefore);
    }

    public static OpenTimeTable Empty { get; } = new(YearRange.None, [], []);

    public YearRange Years { get; }

    public long From { get; }

    public long Until { get; }

    /// <summary>The open time as a set.</summary>
    public IEnumerable<OpenSpan> Spans => Enumerable.Range(1, SpanCount).Select(place => new OpenSpan(_steps[place].Start, EndOf(place)));

    public ReadOnlySpan<int> BusinessDays => _businessDays;

    public bool Covers(long ticks) => unchecked((ulong)(ticks - From)) < _length;

    public bool IsOpen(long ticks)
    {
        var place = LastStartedBy(ticks);
        return ticks < EndOf(place);
    }

    /// <summary>The open ticks from the table's start until an instant that it covers: the one function that everything follows from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long OpenUntil(long ticks)
    {
        unchecked
        {
            var place = LastStartedBy(ticks);
            ref readonly var step = ref _steps[place];
            var openAfter = _steps[place + 1].OpenBefore;
            var left = openAfter - step.OpenBefore - (ticks - step.Start);
            return openAfter - (left & ~(left >> 63)); // What is left of the span, if anything, without a branch that nobody can predict.
        }
    }

    /// <summary>The earliest instant at which that function reaches a value above zero; never when it does so later than the table ends.</summary>
    public long FirstAt(long open) => open > _open ? OpenTime.Never : WhenOpen(open - 1) + 1;

    /// <summary>The latest instant at which that function has a value; never when it does so earlier than the table starts.</summary>
    public long LastAt(long open) => open < 0 ? OpenTime.Never : WhenOpen(open);

    /// <summary>The earliest open instant from the given one on.</summary>
    public long NextOpening(long ticks)
    {
        var place = LastStartedBy(ticks);
        if (ticks < EndOf(place)) return ticks;
        return place < SpanCount ? _steps[place + 1].Start : OpenTime.Never;
    }

    /// <summary>The earliest closing after an instant.</summary>
    public long NextClosing(long ticks)
    {
        var place = LastStartedBy(ticks);
        if (ticks < EndOf(place)) return EndOf(place);
        return place < SpanCount ? EndOf(place + 1) : OpenTime.Never;
    }

    /// <summary>The latest opening at or before an instant.</summary>
    public long PreviousOpening(long ticks) => LastStartedBy(ticks) is > 0 and var place ? _steps[place].Start : OpenTime.Never;

    /// <summary>The n-th business day after a date; null when the table is too short.</summary>
    public int? BusinessDayAfter(int day, int count)
    {
        var index = Array.BinarySearch(_businessDays, day);
        if (index < 0) index = ~index - 1;
        return index + count < _businessDays.Length ? _businessDays[index + count] : null;
    }

    private int SpanCount => _steps.Length - 2;

    private static Step[] StepsOf(List<OpenSpan> spans, long from, long until)
    {
        var steps = new Step[spans.Count + 2]; // Before all spans nothing was open; after them all was.
        steps[0] = new Step(from, 0);
        var open = 0L;
        for (var i = 0; i < spans.Count; i++)
        {
            steps[i + 1] = new Step(spans[i].Start, open);
            open += spans[i].End - spans[i].Start;
        }

        steps[^1] = new Step(until, open);
        return steps;
    }

    private static int ShiftOf(long length, long mostSlots)
    {
        var shift = 0;
        while (length >> shift > mostSlots) shift++;
        return shift;
    }

    /// <summary>For each stretch of 2^shift ticks the last step that starts at or before it.</summary>
    private static int[] IndexOf(Step[] steps, long length, int shift, Func<Step, long> keyOf)
    {
        var index = new int[(length >> shift) + 2];
        var place = 0;
        for (var i = 0; i < index.Length; i++)
        {
            while (place + 2 < steps.Length && keyOf(steps[place + 1]) <= (long)i << shift) place++;
            index[i] = place;
        }

        return index;
    }

    private long EndOf(int place) => _steps[place].Start + (_steps[place + 1].OpenBefore - _steps[place].OpenBefore);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LastStartedBy(long ticks)
    {
        unchecked
        {
            var slot = (int)((ticks - From) >> _timeShift);
            var (low, high) = (_byTime[slot], _byTime[slot + 1]);
            if (high - low > 1) return LastStartedBy(ticks, low, high);
            return high + (int)((ticks - _steps[high].Start) >> 63); // One less when that starts later.
        }
    }

    private int LastStartedBy(long ticks, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_steps[middle].Start <= ticks) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>The latest instant by which that much was open, and no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long WhenOpen(long open)
    {
        unchecked
        {
            var slot = (int)(open >> _openShift);
            var (low, high) = (_byOpen[slot], _byOpen[slot + 1]);
            if (high - low > 1) high = LastReachedBy(open, low, high);
            ref readonly var step = ref _steps[high + (int)((open - _steps[high].OpenBefore) >> 63)];
            return step.Start + (open - step.OpenBefore);
        }
    }

    private int LastReachedBy(long open, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_steps[middle].OpenBefore <= open) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private readonly record struct Step(long Start, long OpenBefore);
}
