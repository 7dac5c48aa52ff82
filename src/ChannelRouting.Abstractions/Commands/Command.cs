namespace ChannelRouting;

/// <summary>Something the engine is asked to do. It decides: events, or a rejection.</summary>
/// <remarks>
/// The set of commands is closed. Besides what each command names, any can be refused for its instant: <see cref="RejectionReason.InstantBeforeLast"/>,
/// or <see cref="RejectionReason.InstantOutOfRange"/>. Immutable; equal by content; safe to share between threads.
/// </remarks>
public abstract record Command
{
    private protected Command()
    {
    }

    /// <summary>Who caused it. Default: <see cref="ChannelRouting.Actor.Host"/>.</summary>
    public Actor Actor { get; init; }
}
