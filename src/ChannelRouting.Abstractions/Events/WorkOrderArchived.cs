namespace ChannelRouting;

/// <summary>A work order that ended a while ago leaves the engine, with its offers.</summary>
/// <remarks>
/// <para>The last <see cref="RoutingLimits.RememberedArchives"/> ids are remembered: commands about them are refused with <see cref="RejectionReason.Archived"/>.</para>
/// <para>Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record WorkOrderArchived : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>What a query showed of it to the last, its clocks of every cycle included, for the host's archive. Reasons and offers stand in the events.</summary>
    public required WorkOrder Record { get; init; }
}
