namespace ChannelRouting;

/// <summary>Where the offer of a command stands.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OfferOutcome : CommandOutcome
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }

    /// <summary>Whether it is open, or how it ended.</summary>
    public required OfferStatus Status { get; init; }

    /// <summary>When it expires, or would have.</summary>
    public required Instant ExpiresAt { get; init; }

    /// <summary>What was offered.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The version of the work order, for <see cref="Command.ExpectedVersion"/> of a later command.</summary>
    public required long Version { get; init; }

    /// <summary>The assignment that accepting it gave, needed to complete and close the work order; null when it was not accepted.</summary>
    public AssignmentId? Assignment { get; init; }
}
