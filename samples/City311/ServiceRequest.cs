namespace City311;

/// <summary>One row of the city's data that can be used. Local times are those of New York.</summary>
internal sealed record ServiceRequest
{
    public required int Line { get; init; }

    public required WorkOrderId Id { get; init; }

    public required string Type { get; init; }

    public required string Department { get; init; }

    public required string Reason { get; init; }

    public required ContactChannel Channel { get; init; }

    public required Instant OpenedAt { get; init; }

    public required Instant? TargetAt { get; init; }

    public required Instant? ClosedAt { get; init; }

    /// <summary>The city's verdict; null when it gave none.</summary>
    public required bool? IsOverdue { get; init; }

    public WorkOrderDraft ToDraft() => new()
    {
        Id = Id,
        Channel = Channel.Id,
        Type = Type,
        Fields = new Dictionary<string, string> { ["department"] = Department, ["reason"] = Reason },
    };
}
