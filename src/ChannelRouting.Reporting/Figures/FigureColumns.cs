namespace ChannelRouting.Reporting.Figures;

/// <summary>Which figures a report asks for, slice by slice.</summary>
internal static class FigureColumns
{
    public static readonly MetricId[] Status =
    [
        "submitted", "waiting", "in-progress", "completed", "time-to-first-response-mean", "handle-time-mean", "overdue-in-scope", "overdue-rate", "completed-overdue", "completed-overdue-rate",
        "csat-rate", "csat-mean", "rated",
    ];

    public static readonly MetricId[] Promises = ["sla-met", "sla-late", "sla-breached", "sla-met-rate"];

    public static readonly MetricId[] Agents =
    [
        "assigned", "acceptance-rate", "completed", "time-to-first-response-mean", "handle-time-mean", "first-contact-resolution", "reopen-rate", "completed-overdue-rate", "occupancy", "csat-mean",
    ];

    public static readonly MetricId[] Ratings = ["rated", "csat-mean", "csat-rate"];

    public static readonly MetricId[] Types = ["submitted", "completed", "overdue-rate", "csat-rate"];

    public static readonly MetricId[] Day = ["submitted", "completed", "csat-rate"];

    /// <summary>The slices, the total first.</summary>
    public static readonly (MetricDimension[] By, MetricId[] Metrics)[] Slices =
    [
        ([], Status), ([MetricDimension.Channel], Status), ([MetricDimension.Target], Promises), ([MetricDimension.Agent], Agents), ([MetricDimension.Rating], Ratings), ([MetricDimension.Type], Types),
    ];
}
