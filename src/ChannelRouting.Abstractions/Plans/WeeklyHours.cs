namespace ChannelRouting;

/// <summary>The same hours on one or more weekdays.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WeeklyHours
{
    /// <summary>The weekdays; at least one.</summary>
    public required IReadOnlyList<IsoDayOfWeek> Days { get; init => field = ValueList<IsoDayOfWeek>.Copy(value); }

    /// <summary>When it is open on each of them; overlapping hours are a union.</summary>
    public required IReadOnlyList<OpenHours> Hours { get; init => field = ValueList<OpenHours>.Copy(value); }
}
