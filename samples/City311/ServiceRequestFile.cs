namespace City311;

/// <summary>What a data file held: rows read = requests + refused.</summary>
internal sealed record ServiceRequestFile(int RowsRead, IReadOnlyList<ServiceRequest> Requests, IReadOnlyList<RefusedRow> Refused);
