namespace ChannelRouting;

/// <summary>The time that a figure is of.</summary>
/// <remarks>Days, weeks and months are those of <see cref="MetricsPolicy.TimeZone"/> and begin at <see cref="MetricsPolicy.DayStartsAtHour"/>; all are half-open.</remarks>
public enum MetricWindow
{
    /// <summary>Since the first event.</summary>
    Live,

    /// <summary>The last stretch of <see cref="MetricsPolicy.SlidingFor"/>; it moves on by a twelfth of its length, so between eleven and twelve twelfths are covered.</summary>
    Sliding,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week, from Monday on.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}
