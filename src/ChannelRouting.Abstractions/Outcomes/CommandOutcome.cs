namespace ChannelRouting;

/// <summary>What an accepted command came to, as it stood when the command was through, matching included.</summary>
/// <remarks>The set of outcomes is closed. Immutable; equal by content; safe to share between threads.</remarks>
public abstract record CommandOutcome
{
    private protected CommandOutcome()
    {
    }
}
