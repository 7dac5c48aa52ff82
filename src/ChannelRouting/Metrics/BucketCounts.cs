namespace ChannelRouting.Metrics;

/// <summary>How many fell in each bucket, over the span in use: the highest bucket and the 959 below it; what falls lower counts in the lowest of these.</summary>
internal sealed class BucketCounts
{
    private const int MaxBuckets = 960;
    private const int Step = 32;

    private ushort[]? _narrow = [];
    private uint[] _wide = [];
    private int _first;
    private int _highest = -1;

    public int Bytes => _narrow is null ? _wide.Length * sizeof(uint) : _narrow.Length * sizeof(ushort);

    private int Length => _narrow?.Length ?? _wide.Length;

    private int Lowest => Math.Max(0, _highest - MaxBuckets + 1);

    public void Add(int bucket, uint count)
    {
        if (bucket > _highest) Rise(bucket);
        var place = Math.Max(bucket, Lowest) - _first;
        if (place < 0) place = Reach(Math.Max(bucket, Lowest));
        if (_narrow is null) _wide[place] += count;
        else if (_narrow[place] + (ulong)count <= ushort.MaxValue) _narrow[place] += (ushort)count;
        else Widen()[place] += count;
    }

    public void Add(BucketCounts other)
    {
        if (other._highest < 0) return;
        if (other._highest > _highest) Rise(other._highest);
        for (var i = 0; i < other.Length; i++)
            if (other.At(i) is > 0 and var count) Add(other._first + i, count);
    }

    /// <summary>The bucket in which the one of a rank falls; 1 is the lowest of all.</summary>
    public int BucketAt(long rank)
    {
        var place = 0;
        for (long seen = At(0); seen < rank; seen += At(place)) place++;
        return _first + place;
    }

    private uint At(int place) => _narrow is null ? _wide[place] : _narrow[place];

    private uint[] Widen()
    {
        _wide = [.. _narrow!.Select(count => (uint)count)];
        _narrow = null;
        return _wide;
    }

    /// <summary>Makes a bucket the highest: those that are then too low are counted in the lowest.</summary>
    private void Rise(int bucket)
    {
        var before = _highest;
        _highest = bucket;
        if (before < 0) _first = bucket / Step * Step;
        Move(Math.Max(_first, Lowest));
    }

    /// <summary>Makes room for a lower bucket; gives its place.</summary>
    private int Reach(int bucket)
    {
        Move(Math.Max(bucket / Step * Step, Lowest));
        return bucket - _first;
    }

    private void Move(int first)
    {
        var length = Math.Min(MaxBuckets, (((_highest - first) / Step) + 1) * Step);
        if (first == _first && length <= Length) return;
        if (_narrow is null) _wide = Moved(_wide, first, length);
        else if (Low(first) <= ushort.MaxValue) _narrow = Moved(_narrow, first, length);
        else _wide = Moved(Widen(), first, length);
        _first = first;
    }

    /// <summary>How many the lowest bucket counts once the span begins here.</summary>
    private ulong Low(int first)
    {
        ulong sum = 0;
        for (var i = 0; i < Length && _first + i <= first; i++) sum += At(i);
        return sum;
    }

    private T[] Moved<T>(T[] counts, int first, int length)
        where T : struct, System.Numerics.INumber<T>
    {
        var moved = new T[length];
        for (var i = 0; i < counts.Length; i++)
            if (!T.IsZero(counts[i])) moved[Math.Max(0, _first + i - first)] += counts[i];
        return moved;
    }
}
