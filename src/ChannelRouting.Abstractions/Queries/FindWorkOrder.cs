namespace ChannelRouting;

/// <summary>Asks for a work order; the answer is null when none of that id came in.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record FindWorkOrder : Query<WorkOrder?>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }
}
