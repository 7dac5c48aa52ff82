namespace City311;

/// <summary>One work order as an operations lead sees it; times are New York's, empty when there is none.</summary>
internal sealed record WorkOrderRow(
    string Id, string Channel, string Type, string Queue, string Priority, string Agent, string Status,
    string Created, string Assigned, string Due, string Completed, bool Overdue);
