namespace ChannelRouting;

/// <summary>Figures by the keys of some dimensions, as they stand at one instant.</summary>
/// <remarks>A copy: later events do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record MetricTable
{
    /// <summary>By what they are told apart; none for the total.</summary>
    public required IReadOnlyList<MetricDimension> By { get; init => field = ValueList<MetricDimension>.Copy(value); }

    /// <summary>Which figures a row has, in this order.</summary>
    public required IReadOnlyList<MetricId> Metrics { get; init => field = ValueList<MetricId>.Copy(value); }

    /// <summary>The beginning of the time they are of.</summary>
    public required Instant SinceAt { get; init; }

    /// <summary>The end of the time they are of, not included; of the one that runs, now.</summary>
    public required Instant UntilAt { get; init; }

    /// <summary>A row for each key, in ordinal order of the keys; one page.</summary>
    public required IReadOnlyList<MetricRow> Rows { get; init => field = ValueList<MetricRow>.Copy(value); }

    /// <summary>Whether more rows follow, behind the keys of the last.</summary>
    public required bool HasMore { get; init; }

    /// <summary>One figure of the row with the given keys; null when there is no such row, or no data.</summary>
    /// <exception cref="ArgumentException">The table does not have the metric.</exception>
    public double? Find(MetricId metric, params ReadOnlySpan<string> keys)
    {
        var place = 0;
        while (place < Metrics.Count && Metrics[place] != metric) place++;
        if (place == Metrics.Count) throw new ArgumentException($"The table does not have the metric '{metric}'; ask for it.", nameof(metric));
        foreach (var row in Rows)
            if (keys.SequenceEqual(row.Keys.ToArray())) return row.Values[place];
        return null;
    }
}
