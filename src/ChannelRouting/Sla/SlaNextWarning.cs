namespace ChannelRouting.Sla;

/// <summary>The point at which a clock warns next, and when that is.</summary>
internal sealed record SlaNextWarning(SlaWarningPoint Point, Instant At);
