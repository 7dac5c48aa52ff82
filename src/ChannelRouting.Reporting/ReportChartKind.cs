namespace ChannelRouting.Reporting;

/// <summary>How a chart is drawn.</summary>
public enum ReportChartKind
{
    /// <summary>A bar for each category.</summary>
    Bars,

    /// <summary>A line over the categories, which are days.</summary>
    Lines,
}
