namespace ChannelRouting;

/// <summary>Whether an <see cref="Offer"/> is open, and how it ended; it ends once.</summary>
public enum OfferStatus
{
    /// <summary>It can be accepted or declined.</summary>
    Open,

    /// <summary>Its agent took the work order.</summary>
    Accepted,

    /// <summary>Its agent did not take the work order.</summary>
    Declined,

    /// <summary>Nobody answered in time.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,
}
