namespace ChannelRouting;

/// <summary>What takes the place of something that a plan no longer has.</summary>
/// <typeparam name="TId">The kind of name.</typeparam>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Replacement<TId> where TId : struct, IIdentifier<TId>
{
    /// <summary>What the plan before has and the new one lacks.</summary>
    public required TId From { get; init; }

    /// <summary>What the new plan has in its place.</summary>
    public required TId To { get; init; }
}
