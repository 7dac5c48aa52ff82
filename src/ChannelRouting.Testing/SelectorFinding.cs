namespace ChannelRouting.Testing;

/// <summary>Something that code which chooses does, and must not.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SelectorFinding
{
    /// <summary>What it does.</summary>
    public required SelectorFindingKind Kind { get; init; }

    /// <summary>For what, and what came of it, in English.</summary>
    public required string Text { get; init; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
