namespace ServiceDesk;

/// <summary>What a log held.</summary>
internal sealed record IncidentLog
{
    public required int RowsRead { get; init; }

    /// <summary>In the order of their first rows.</summary>
    public required IReadOnlyList<Incident> Incidents { get; init; }

    public required IReadOnlyList<RefusedRow> Refused { get; init; }

    /// <summary>Rows whose time lies before that of an earlier row of their incident; they count at that row's time.</summary>
    public required int OutOfOrderCount { get; init; }

    /// <summary>Rows without a group, an agent or both, which stay as they were.</summary>
    public required int IncompleteCount { get; init; }
}
