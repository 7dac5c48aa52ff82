namespace ChannelRouting;

/// <summary>One subscriber's place in the stream of events. Disposing it ends it.</summary>
/// <remarks>
/// After <see cref="IDisposable.Dispose"/> returned no call of the handler begins. It waits for a call that is running to return (an asynchronous handler: to its first
/// wait), so do not hold a lock that the handler takes. Inside a handler, its own or another's, it does not wait, and a call that is about to begin may still begin.
/// Safe for use by any number of threads at one time.
/// </remarks>
public interface IRouterSubscription : IDisposable
{
    /// <summary>The sequence of the last event that was handled; where it began, before the first. To go on later, subscribe after it.</summary>
    long Position { get; }

    /// <summary>Waits until the subscription has ended and no call of its handler runs; tells how it ended.</summary>
    /// <param name="cancellationToken">Ends the wait, not the subscription.</param>
    ValueTask<SubscriptionEnd> WaitForEndAsync(CancellationToken cancellationToken = default);
}
