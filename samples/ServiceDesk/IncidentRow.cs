namespace ServiceDesk;

/// <summary>One row of the log: how an incident stands after an event.</summary>
internal sealed record IncidentRow
{
    public required int Line { get; init; }

    /// <summary>When it happened; not before the incident's earlier rows.</summary>
    public required Instant At { get; init; }

    public required WorkOrderStatus Status { get; init; }

    /// <summary>The log's made_sla: true until the SLA counts as missed.</summary>
    public required bool MadeSla { get; init; }

    public required PriorityId Priority { get; init; }

    /// <summary>The assignment group; null until one is named.</summary>
    public required string? Group { get; init; }

    /// <summary>Who is to work on it; null until one is named.</summary>
    public required string? Agent { get; init; }
}
