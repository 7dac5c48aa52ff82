namespace ServiceDesk;

/// <summary>An incident with its rows, in order.</summary>
internal sealed class Incident(WorkOrderId id, string channel, string category, Instant openedAt)
{
    private readonly List<IncidentRow> _rows = [];

    public WorkOrderId Id { get; } = id;

    public string Channel { get; } = channel;

    public string Category { get; } = category;

    public Instant OpenedAt { get; } = openedAt;

    /// <summary>At least one.</summary>
    public IReadOnlyList<IncidentRow> Rows => _rows;

    /// <summary>The priority it ended with.</summary>
    public PriorityId Priority => _rows[^1].Priority;

    /// <summary>The first row in which made_sla is false; null when it never is.</summary>
    public IncidentRow? Flip => _rows.Find(row => !row.MadeSla);

    /// <summary>The last instant at which the log still said that the SLA was kept before it said otherwise: a row's, or the opening.</summary>
    public Instant KeptUntil => _rows.TakeWhile(row => row.MadeSla).LastOrDefault()?.At ?? OpenedAt;

    public void Add(IncidentRow row) => _rows.Add(row);
}
