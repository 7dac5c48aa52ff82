namespace ChannelRouting;

/// <summary>Asks which alerts are open, and which were. Null when the router watches none.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record GetAlerts : Query<AlertReport?>
{
    /// <summary>Whether to tell those that were cleared too. Default: only those that are open.</summary>
    public bool IncludesCleared { get; init; }
}
