namespace ChannelRouting.Alerts;

/// <summary>How often something happened in the latest parts of time, the one that runs among them.</summary>
internal sealed class SlidingCount(long partTicks)
{
    private readonly long[] _parts = new long[AlertDefaults.PartsOfWindow];
    private long _latest = long.MinValue;

    /// <summary>In all parts of the window.</summary>
    public long Sum { get; private set; }

    /// <summary>Counts what happened at an instant, unless that is out of the window already.</summary>
    public void Add(Instant at)
    {
        var part = PartOf(at);
        if (part > _latest) MoveTo(part);
        if (part <= _latest - _parts.Length) return;
        _parts[PlaceOf(part)]++;
        Sum++;
    }

    /// <summary>Lets what is too old fall out.</summary>
    public void MoveTo(Instant now)
    {
        if (PartOf(now) is var part && part > _latest) MoveTo(part);
    }

    /// <summary>When the next part begins, and something may fall out; null when nothing can.</summary>
    public Instant? NextAt => Sum == 0 ? null : Instant.FromUnixTimeTicks((_latest + 1) * partTicks);

    private void MoveTo(long part)
    {
        if (_latest == long.MinValue || part - _latest >= _parts.Length)
        {
            Array.Clear(_parts);
            Sum = 0;
        }
        else
        {
            for (var passed = _latest + 1; passed <= part; passed++)
            {
                Sum -= _parts[PlaceOf(passed)];
                _parts[PlaceOf(passed)] = 0;
            }
        }

        _latest = part;
    }

    private long PartOf(Instant at)
    {
        var (part, rest) = Math.DivRem(at.ToUnixTimeTicks(), partTicks);
        return rest < 0 ? part - 1 : part;
    }

    private int PlaceOf(long part) => (int)(((part % _parts.Length) + _parts.Length) % _parts.Length);
}
