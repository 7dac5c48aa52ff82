namespace ChannelRouting.Tool.Tests.Support;

/// <summary>Seconds, each painted or not, and counts of them: one by one within a stretch of some thousand, whole stretches at once.</summary>
internal sealed class PaintedSeconds(int length)
{
    private const int Stretch = 4_096;

    private readonly bool[] _isPainted = new bool[length];
    private readonly int[] _before = new int[(length / Stretch) + 2]; // How many are painted before each stretch, and in all.
    private bool _isCounted;

    public int Length => _isPainted.Length;

    public bool this[int second] => _isPainted[second];

    /// <summary>Paints from a second to another, itself excluded; what lies outside is left out.</summary>
    public void Paint(int from, int until)
    {
        var (first, last) = (Math.Clamp(from, 0, Length), Math.Clamp(until, 0, Length));
        if (first < last) _isPainted.AsSpan(first..last).Fill(true);
        _isCounted = false;
    }

    /// <summary>Paints what others have painted from a second to another, itself excluded.</summary>
    public void PaintAs(PaintedSeconds others, int from, int until)
    {
        others._isPainted.AsSpan(from..until).CopyTo(_isPainted.AsSpan(from));
        _isCounted = false;
    }

    /// <summary>How many are painted from a second to another; negative when that is the earlier.</summary>
    public int Between(int start, int end) => CountBefore(end) - CountBefore(start);

    /// <summary>The first second by which so many painted ones have passed since another; null when there are not that many.</summary>
    public int? Add(int start, long count)
    {
        if (count == 0) return start;
        var wanted = CountBefore(start) + count;
        if (wanted > _before[^1]) return null;
        var stretch = start / Stretch;
        while (_before[stretch + 1] < wanted) stretch++;
        var (second, counted) = (stretch * Stretch, (long)_before[stretch]);
        while (counted < wanted)
            if (_isPainted[second++]) counted++;
        return second;
    }

    /// <summary>The first second from one on that is as asked; the end when none is.</summary>
    public int Next(bool isPainted, int second) => Array.IndexOf(_isPainted, isPainted, second) is >= 0 and var found ? found : Length;

    private int CountBefore(int second)
    {
        if (!_isCounted) Count();
        var first = second / Stretch * Stretch;
        return _before[second / Stretch] + _isPainted.AsSpan(first..second).Count(true);
    }

    private void Count()
    {
        for (var stretch = 0; stretch + 1 < _before.Length; stretch++)
            _before[stretch + 1] = _before[stretch] + _isPainted.AsSpan((stretch * Stretch)..Math.Min((stretch + 1) * Stretch, Length)).Count(true);
        _isCounted = true;
    }
}
