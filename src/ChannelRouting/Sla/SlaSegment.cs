namespace ChannelRouting.Sla;

/// <summary>A span in which a clock ran: since when, what it spent, and by which measure.</summary>
internal readonly record struct SlaSegment(Instant From, Duration Spent, SlaScale Scale);
