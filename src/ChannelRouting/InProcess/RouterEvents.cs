using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ChannelRouting.InProcess;

namespace ChannelRouting;

/// <summary>Events of a router one by one: for a handler, or as a stream.</summary>
/// <remarks>Safe for use by any number of threads at one time; each stream by one.</remarks>
public static class RouterEvents
{
    /// <summary>Hands events to a handler one by one, from now on unless the options say otherwise; see <see cref="IRouter.Subscribe"/>.</summary>
    public static IRouterSubscription Subscribe(this IRouter router, Action<RoutingEvent> handler, SubscriptionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(router);
        ArgumentNullException.ThrowIfNull(handler);
        return router.Subscribe(options ?? new SubscriptionOptions(), events =>
        {
            foreach (var routingEvent in events) handler(routingEvent);
            return default;
        });
    }

    /// <summary>
    /// Hands events to a handler one by one, each when the one before is done with, from now on unless the options say otherwise; see <see cref="IRouter.Subscribe"/>. If it
    /// throws, the events of the step that was under way count as not handled.
    /// </summary>
    [OverloadResolutionPriority(1)] // An async lambda could be any of the three.
    public static IRouterSubscription Subscribe(this IRouter router, Func<RoutingEvent, Task> handler, SubscriptionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return router.Subscribe(routingEvent => new ValueTask(handler(routingEvent)), options);
    }

    /// <inheritdoc cref="Subscribe(IRouter, Func{RoutingEvent, Task}, SubscriptionOptions?)"/>
    public static IRouterSubscription Subscribe(this IRouter router, Func<RoutingEvent, ValueTask> handler, SubscriptionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(router);
        ArgumentNullException.ThrowIfNull(handler);
        return router.Subscribe(options ?? new SubscriptionOptions(), async events =>
        {
            foreach (var routingEvent in events) await handler(routingEvent).ConfigureAwait(false);
        });
    }

    /// <summary>Events in order until the router is disposed. A reader that falls too far behind is disconnected; routing never waits for it.</summary>
    /// <param name="router">Whose events.</param>
    /// <param name="after">The sequence of the last event not wanted; null for what happens from the first read on.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="PositionNotHeldException">Events after the position asked for are no longer held, or the position was never reached.</exception>
    /// <exception cref="SubscriptionEndedException">The reader fell too far behind, or the router stopped.</exception>
    public static async IAsyncEnumerable<RoutingEvent> ReadEventsAsync(this IRouter router, long? after = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(router);
        var options = new SubscriptionOptions { After = after };
        var latest = (await router.GetStatusAsync(cancellationToken).ConfigureAwait(false)).LastSequence;
        var steps = Channel.CreateUnbounded<IReadOnlyList<RoutingEvent>>();
        var most = options.BufferSize;
        var subscription = router.Subscribe(options, events =>
        {
            // It never waits for the reader, who may wait for the router to be disposed, or never come back.
            if (events[^1].Sequence <= latest) most++; // What was held when the stream began does not count.
            if (steps.Reader.Count >= most) throw new ReaderBehindException();
            steps.Writer.TryWrite(events);
            return default;
        });
        _ = CloseAtEndAsync(subscription, steps.Writer);
        try
        {
            await foreach (var events in steps.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                foreach (var routingEvent in events) yield return routingEvent;
        }
        finally
        {
            subscription.Dispose();
        }
    }

    private static async Task CloseAtEndAsync(IRouterSubscription subscription, ChannelWriter<IReadOnlyList<RoutingEvent>> writer)
    {
        var end = await subscription.WaitForEndAsync().ConfigureAwait(false);
        writer.TryComplete(end.Reason is SubscriptionEndReason.Disposed or SubscriptionEndReason.RouterDisposed ? null : new SubscriptionEndedException(end));
    }
}
