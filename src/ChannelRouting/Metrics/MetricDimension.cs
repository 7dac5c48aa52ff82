namespace ChannelRouting.Metrics;

/// <summary>By what a table of metrics is divided.</summary>
/// <remarks>The default value is <see cref="Channel"/>. Immutable; safe to share between threads.</remarks>
public readonly record struct MetricDimension
{
    private readonly string? _field;

    private MetricDimension(string field) => _field = field;

    /// <summary>By contact channel.</summary>
    public static MetricDimension Channel => default;

    /// <summary>By a further field of the work order; work orders without it stand under the empty key.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static MetricDimension Field(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new MetricDimension(name);
    }

    internal string KeyOf(WorkOrderDraft draft) => _field is null ? draft.Channel.Value : draft.Fields.GetValueOrDefault(_field, "");
}
