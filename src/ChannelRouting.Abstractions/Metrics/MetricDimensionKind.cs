namespace ChannelRouting;

/// <summary>What sort of dimension figures are told apart by.</summary>
public enum MetricDimensionKind
{
    /// <summary><see cref="MetricDimension.Channel"/>.</summary>
    Channel,

    /// <summary><see cref="MetricDimension.Queue"/>.</summary>
    Queue,

    /// <summary><see cref="MetricDimension.Type"/>, or <see cref="MetricDimension.TypeTo"/>.</summary>
    Type,

    /// <summary><see cref="MetricDimension.Priority"/>.</summary>
    Priority,

    /// <summary><see cref="MetricDimension.Agent"/>.</summary>
    Agent,

    /// <summary><see cref="MetricDimension.Team"/>.</summary>
    Team,

    /// <summary><see cref="MetricDimension.Tier"/>.</summary>
    Tier,

    /// <summary><see cref="MetricDimension.Target"/>.</summary>
    Target,

    /// <summary><see cref="MetricDimension.Rating"/>.</summary>
    Rating,

    /// <summary><see cref="MetricDimension.Field"/>.</summary>
    Field,

    /// <summary><see cref="MetricDimension.Label"/>.</summary>
    Label,
}
