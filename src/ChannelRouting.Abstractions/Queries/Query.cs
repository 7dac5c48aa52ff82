namespace ChannelRouting;

/// <summary>Something a router is asked to tell. Changes nothing.</summary>
/// <typeparam name="TAnswer">What it tells.</typeparam>
/// <remarks>The set of queries is closed. Immutable; equal by content; safe to share between threads.</remarks>
public abstract record Query<TAnswer>
    where TAnswer : class?
{
    private protected Query()
    {
    }

    /// <summary>Who asks: the router's access rule says what that one sees. Default: the host itself, of whom the rule is asked too.</summary>
    public Actor Actor { get; init; }
}
