namespace ChannelRouting;

/// <summary>A rule that could not be asked, so that it counts as one that did not match.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ClassifierFault
{
    /// <summary>Which rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Why.</summary>
    public required ClassifierFaultKind Kind { get; init; }
}
