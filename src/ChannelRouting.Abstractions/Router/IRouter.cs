namespace ChannelRouting;

/// <summary>The router as a host uses it: commands in, results out, events to subscribers. Reads the clock and wakes itself when something is due.</summary>
/// <remarks>
/// <para>Friendly verbs such as <c>SubmitAsync</c> are extension methods: see <see cref="RouterExtensions"/>.</para>
/// <para>
/// Safe for use by any number of threads at one time. Commands are decided one after the other; what a result tells has happened before the call
/// ends. Every call throws <see cref="ObjectDisposedException"/> once the router is disposed, but queries of handlers, which get what happened before. Commands throw
/// <see cref="RouterStoppedException"/> while it is stopped; queries are then answered as of the last instant, and subscribers get what is held.
/// </para>
/// </remarks>
public interface IRouter
{
    /// <summary>Lets what is due happen, then decides a command.</summary>
    /// <param name="command">What to do.</param>
    /// <param name="cancellationToken">
    /// Counts until the command is decided, so while callers wait for a subscriber (<see cref="FullBufferRule.Block"/>). A command whose fate is not known is sent again by its
    /// <see cref="Command.Id"/>.
    /// </param>
    /// <returns>What the command came to, or why it was refused.</returns>
    /// <exception cref="ArgumentException">The command holds a null where there must be a value, a word its enumeration does not have, or half a character; nothing happened.</exception>
    ValueTask<CommandResult<TOutcome>> ExecuteAsync<TOutcome>(Command<TOutcome> command, CancellationToken cancellationToken = default)
        where TOutcome : CommandOutcome;

    /// <summary>Decides commands in order, each on its own: one that is refused does not stop the next. Others may be decided in between.</summary>
    /// <param name="commands">At most <see cref="RoutingLimits.CommandsPerBatch"/>; copied before the first is decided.</param>
    /// <param name="cancellationToken">Counts before the first command, and now and then between two. What was decided by then stands; its results are lost to the caller, who sends the commands again by their ids.</param>
    /// <returns>A result for each command, in order.</returns>
    /// <exception cref="ArgumentException">There are too many commands, or one is null or malformed; none was decided.</exception>
    ValueTask<IReadOnlyList<CommandResult<CommandOutcome>>> ExecuteBatchAsync(IReadOnlyList<Command> commands, CancellationToken cancellationToken = default);

    /// <summary>Lets what is due happen, then answers a question. Never waits for a subscriber: while one holds commands back, the answer is as of the last instant.</summary>
    /// <param name="query">What to tell.</param>
    /// <param name="cancellationToken">Counts before the question is looked at.</param>
    /// <returns>A copy that later commands do not change.</returns>
    /// <exception cref="ArgumentException">The query asks for more than its limit, or goes on at a place that is none.</exception>
    /// <exception cref="UnauthorizedAccessException">By the router's access rule, whoever asks does not see the plan and the router's status, and the query is about those.</exception>
    ValueTask<TAnswer> QueryAsync<TAnswer>(Query<TAnswer> query, CancellationToken cancellationToken = default)
        where TAnswer : class?;

    /// <summary>Hands events to a handler: in order, each once, one call at a time, on threads of the pool.</summary>
    /// <param name="options">From where, and how far the handler may fall behind.</param>
    /// <param name="handler">
    /// Gets the events of one step, the settling or the command, never a part of it unless the position asked for lies inside; at least one. The
    /// next call begins when it returned and what it returned is complete. It may call the router. If it throws, the subscription ends.
    /// </param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">There are <see cref="RoutingLimits.Subscriptions"/> already.</exception>
    /// <exception cref="PositionNotHeldException">Events after the position asked for are no longer held, or the position was never reached.</exception>
    IRouterSubscription Subscribe(SubscriptionOptions options, Func<IReadOnlyList<RoutingEvent>, ValueTask> handler);
}
