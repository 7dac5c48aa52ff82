namespace City311;

/// <summary>A row that was not routed, and why.</summary>
internal sealed record RefusedRow(int Line, string Id, string Reason, string Value);
