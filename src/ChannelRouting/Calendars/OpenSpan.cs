namespace ChannelRouting.Calendars;

/// <summary>A stretch of open time, half-open, in ticks since the Unix epoch.</summary>
internal readonly record struct OpenSpan(long Start, long End);
