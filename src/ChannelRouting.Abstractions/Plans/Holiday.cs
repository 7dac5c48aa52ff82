namespace ChannelRouting;

/// <summary>A date without weekly hours.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Holiday
{
    /// <summary>The local date in the calendar's zone.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What is celebrated; explanations name it. Null when nothing is said.</summary>
    public string? Name { get; init; }
}
