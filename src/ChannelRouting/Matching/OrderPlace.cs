namespace ChannelRouting.Matching;

/// <summary>Where a work order stands in line.</summary>
/// <param name="Key">Its place as of now.</param>
/// <param name="ChangesAt">When it stands elsewhere without any event; null when it does not.</param>
internal readonly record struct OrderPlace(OrderKey Key, Instant? ChangesAt = null);
