namespace ChannelRouting;

/// <summary>How the due instant of one promise would change.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record DueChange
{
    /// <summary>Which promise.</summary>
    public required SlaTargetId Target { get; init; }

    /// <summary>When it is due; of a paused clock, when it would be if it went on now. Null when the promise is not running, or is due in no year that calendars reach.</summary>
    public required Instant? FromDueAt { get; init; }

    /// <summary>When it would be due, counted the same way; null when the promise would not be running, or due in no year that calendars reach.</summary>
    public required Instant? DueAt { get; init; }
}
