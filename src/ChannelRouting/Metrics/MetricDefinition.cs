namespace ChannelRouting.Metrics;

/// <summary>What a figure means, and how it is reckoned.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record MetricDefinition
{
    /// <summary>Its name.</summary>
    public required MetricId Id { get; init; }

    /// <summary>What it is a number of.</summary>
    public required MetricUnit Unit { get; init; }

    /// <summary>What it tells.</summary>
    public required string Meaning { get; init; }

    /// <summary>Which work, offers, agents or answers it is of, and by which of their instants they count in a period.</summary>
    public required string Population { get; init; }

    /// <summary>How it is reckoned.</summary>
    public required string Formula { get; init; }

    /// <summary>Where the formula comes from, and what else goes by that name.</summary>
    public required string Source { get; init; }

    /// <summary>A worked number.</summary>
    public required string Example { get; init; }

    /// <summary>What the figure is, of what was counted; null is no data.</summary>
    internal Func<MetricFacts, double?> Of { get; init; } = static _ => null;

    /// <summary>What the worked number is reckoned from.</summary>
    internal MetricFacts ExampleFacts { get; init; } = MetricFacts.None;

    /// <summary>The worked number itself.</summary>
    internal double ExampleValue { get; init; }
}
