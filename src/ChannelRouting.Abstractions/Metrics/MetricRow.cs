namespace ChannelRouting;

/// <summary>The figures of one key.</summary>
/// <remarks>A copy: later events do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record MetricRow
{
    /// <summary>The key of each dimension; none for the total. What is past the limit of keys is counted together under <c>(other)</c>.</summary>
    public required IReadOnlyList<string> Keys { get; init => field = ValueList<string>.Copy(value); }

    /// <summary>The figures, in the order of <see cref="MetricTable.Metrics"/>: times in seconds, rates 0 to 1; null where there is no data.</summary>
    public required IReadOnlyList<double?> Values { get; init => field = ValueList<double?>.Copy(value); }
}
