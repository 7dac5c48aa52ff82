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

    /// <summary>All that was known of it, its clocks of every cycle included: what the host's archive keeps.</summary>
    public required WorkOrder Record { get; init; }
}
