namespace ChannelRouting;

/// <summary>Something the engine is asked to do. It decides: events, or a rejection.</summary>
/// <remarks>The set of commands is closed. Immutable; equal by content; safe to share between threads.</remarks>
public abstract record Command
{
    private protected Command()
    {
    }

    /// <summary>Who caused it. Default: <see cref="ChannelRouting.Actor.Host"/>.</summary>
    public Actor Actor { get; init; }
}
