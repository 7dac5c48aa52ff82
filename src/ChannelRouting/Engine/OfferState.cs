using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>An offer in the engine's state; changed only when an event is applied.</summary>
internal sealed class OfferState(OfferMade made, WorkOrderState order, AgentState agent)
{
    public OfferId Id { get; } = made.Offer;

    public WorkOrderState Order { get; private set; } = order;

    public AgentState Agent { get; private set; } = agent;

    public Instant OfferedAt { get; } = made.At;

    public Instant ExpiresAt { get; set; } = made.ExpiresAt;

    /// <summary>Whether its agent began to accept, so that it was extended.</summary>
    public bool IsExtended { get; set; }

    public OfferStatus Status { get; set; }

    public OfferRevocation? Revocation { get; set; }

    /// <summary>The assignment that its acceptance gave.</summary>
    public AssignmentId Assignment { get; set; }

    /// <summary>Its expiry; null once it ended.</summary>
    public Deadline? Deadline { get; set; }

    public OfferState Fork(StateFork fork)
    {
        var copy = (OfferState)MemberwiseClone();
        (copy.Order, copy.Agent) = (fork.Of(Order), fork.Of(Agent));
        return copy;
    }
}
