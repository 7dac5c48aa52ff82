namespace ChannelRouting;

/// <summary>Asks for the promises of a work order, each cycle with all that happened to it, now or as of a past instant; null when none of that id came in, or it was archived.</summary>
/// <remarks>The cost grows with what happened to its clocks. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record FindSlaHistory : Query<SlaHistory?>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The instant as of which it is told, what happened then included, not after now; null means now.</summary>
    public Instant? At { get; init; }
}
