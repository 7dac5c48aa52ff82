namespace ChannelRouting.Metrics;

/// <summary>What something is counted for: a work order, an agent or both, and a promise or a rated dimension.</summary>
internal readonly record struct MetricSubject(TrackedWorkOrder? WorkOrder, TrackedAgent? Agent = null, string Target = "", string Rating = "")
{
    public string KeyOf(MetricDimension dimension) => dimension.Kind switch
    {
        MetricDimensionKind.Channel => WorkOrder!.Channel.Value,
        MetricDimensionKind.Queue => WorkOrder!.Queue.Value,
        MetricDimensionKind.Type => TypeTo(WorkOrder!.Type, dimension.Depth),
        MetricDimensionKind.Priority => WorkOrder!.Priority.Value,
        MetricDimensionKind.Field => WorkOrder!.Fields.GetValueOrDefault(dimension.Name!, ""),
        MetricDimensionKind.Label => WorkOrder!.Labels.GetValueOrDefault(dimension.Name!, ""),
        MetricDimensionKind.Agent => Agent!.Profile.Id.Value,
        MetricDimensionKind.Team => Agent!.Profile.Team ?? "",
        MetricDimensionKind.Tier => Agent!.Profile.Tier ?? "",
        MetricDimensionKind.Target => Target,
        _ => Rating,
    };

    private static string TypeTo(string type, int depth)
    {
        if (depth == 0) return type;
        var end = -1;
        for (var i = 0; i < depth; i++)
        {
            end = type.IndexOf('/', end + 1);
            if (end < 0) return type;
        }

        return type[..end];
    }
}
