namespace ChannelRouting;

/// <summary>An open offer, and what is offered.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; safe to share between threads.</remarks>
public sealed record InboxOffer
{
    /// <summary>The offer; accepting and declining need its id.</summary>
    public required Offer Offer { get; init; }

    /// <summary>The work order.</summary>
    public required WorkOrder WorkOrder { get; init; }
}
