namespace ChannelRouting.Metrics;

/// <summary>The rows of one slice, by key; past the limit of keys there is one for all others.</summary>
internal sealed class SliceRows
{
    /// <summary>The key of what is past the limit.</summary>
    public const string Other = "(other)";

    private readonly Dictionary<MetricKey, MetricSeries> _rows = [];
    private readonly MetricDimension[] _by;

    public SliceRows(IReadOnlyList<MetricDimension> by)
    {
        _by = [.. by];
        IsOfAgents = _by.Any(dimension => dimension.Kind is MetricDimensionKind.Agent or MetricDimensionKind.Team or MetricDimensionKind.Tier);
        IsOfTargets = by.Contains(MetricDimension.Target);
        IsOfRatings = by.Contains(MetricDimension.Rating);
        IsOfAgentsAlone = _by.All(dimension => dimension.Kind is MetricDimensionKind.Agent or MetricDimensionKind.Team or MetricDimensionKind.Tier);
    }

    public IReadOnlyList<MetricDimension> By => _by;

    /// <summary>Whether a row needs an agent.</summary>
    public bool IsOfAgents { get; }

    /// <summary>Whether a row needs nothing but an agent.</summary>
    public bool IsOfAgentsAlone { get; }

    public bool IsOfTargets { get; }

    public bool IsOfRatings { get; }

    /// <summary>Whether a row needs nothing but a work order, or it and its agent.</summary>
    public bool IsOfWork => !IsOfTargets && !IsOfRatings;

    /// <summary>Sorted by key.</summary>
    public IEnumerable<KeyValuePair<MetricKey, MetricSeries>> Rows => _rows.OrderBy(row => row.Key);

    public bool Is(IReadOnlyList<MetricDimension> by) => by.SequenceEqual(_by);

    /// <summary>The row of a subject; made when there is none yet.</summary>
    public MetricSeries RowOf(in MetricSubject subject, MetricCalendar calendar, int maxKeys)
    {
        var key = new MetricKey(subject.KeyOf(_by[0]), _by.Length > 1 ? subject.KeyOf(_by[1]) : "", _by.Length > 2 ? subject.KeyOf(_by[2]) : "");
        if (_rows.TryGetValue(key, out var row)) return row;
        if (_rows.Count >= maxKeys) key = MetricKey.Of(Enumerable.Repeat(Other, _by.Length).ToArray());
        return _rows.TryGetValue(key, out row) ? row : _rows[key] = new MetricSeries(calendar);
    }
}
