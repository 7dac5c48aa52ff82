namespace ChannelRouting;

/// <summary>A command whose acceptance tells its caller something.</summary>
/// <typeparam name="TOutcome">What it tells.</typeparam>
/// <remarks>The set of commands is closed. Immutable; equal by content; safe to share between threads.</remarks>
public abstract record Command<TOutcome> : Command where TOutcome : CommandOutcome
{
    private protected Command()
    {
    }
}
