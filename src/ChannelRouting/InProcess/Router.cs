using System.Diagnostics.CodeAnalysis;
using ChannelRouting.Alerts;
using ChannelRouting.Engine;
using ChannelRouting.InProcess;
using ChannelRouting.Metrics;
using ChannelRouting.Planning;

namespace ChannelRouting;

/// <summary>A router in the host's own process and memory: an engine behind a lock, with a clock, a timer and subscribers.</summary>
/// <remarks>
/// A call waits for the lock, and for nothing else unless a subscriber asks for it (<see cref="FullBufferRule.Block"/>); then it is complete when it returns.
/// Safe for use by any number of threads at one time.
/// </remarks>
public sealed partial class Router : IRouter, IAsyncDisposable, IDisposable
{
    private static readonly AdvanceTime Advance = new();

    private readonly Lock _lock = new();
    private readonly RoutingEngine _engine;
    private readonly Duration _maxClockSkew;
    private readonly Func<Actor, QueryAccess?>? _access;
    private readonly Action<RouterStoppedException>? _onStopped;
    private readonly Action<SubscriptionEnd>? _onSubscriptionEnded;
    private readonly Action<IReadOnlyList<PlanFinding>>? _onPlanWarnings;
    private readonly RouterClock _clock;
    private readonly RouterTimer _timer;
    private readonly EventLog _log;
    private readonly RoutingMetrics? _metrics;
    private RouterStoppedException? _stopped; // For good.
    private RouterStoppedException? _paused; // While the clock is wrong.
    private bool _isDisposed;

    /// <summary>Begins with a plan and nothing else.</summary>
    /// <param name="plan">The first plan; <see cref="ApplyPlan"/> changes it.</param>
    /// <param name="timeProvider">The clock and its timer. Default: the system's.</param>
    /// <param name="options">Default: each option's own.</param>
    /// <exception cref="PlanInvalidException">The plan has errors.</exception>
    /// <exception cref="ArgumentException">An option is out of its range, or the plan asks code that the options lack.</exception>
    /// <exception cref="RouterStoppedException">The clock is outside the years the engine knows.</exception>
    public Router(RoutingPlan plan, TimeProvider? timeProvider = null, RouterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= new RouterOptions();
        RouterOptionsValidator.ThrowIfInvalid(options);
        (_maxClockSkew, _onStopped, _onSubscriptionEnded, _onPlanWarnings) = (options.MaxClockSkew, options.OnStopped, options.OnSubscriptionEnded, options.OnPlanWarnings);
        _engine = new RoutingEngine(options.TimeZones, options.Classifiers, options.AgentSelectors, options.WorkOrderSelectors) { KeptDecisions = options.KeptDecisions };
        _engine.State.IndexedFields = [.. options.IndexedFields ?? []];
        _access = options.Access;
        _log = new EventLog(options.RetainedEvents, FindOldestNeeded);
        _time = timeProvider ?? TimeProvider.System;
        _clock = new RouterClock(_time);
        _timer = new RouterTimer(_time, _ => Ring());
        _metrics = options.CountsMetrics ? new RoutingMetrics(timeZones: options.TimeZones?.Newest) : null;
        var onAlert = options.OnAlert;
        if (options.WatchesAlerts) _alerts = new RoutingAlerts(_engine) { OnChange = onAlert is null ? null : alert => Tell(onAlert, alert) };
        lock (_lock)
        {
            if (Decide(new ApplyPlan { Plan = plan }).Rejection is { } rejection) throw rejection.Reason switch
            {
                RejectionReason.UnknownClassifier => new ArgumentException($"Plan '{plan.Name}' asks classifier '{rejection.Subject}' in version {rejection.Value}, which is not among the options' classifiers; give it, or take the rule out.", nameof(options)),
                RejectionReason.UnknownSelector => new ArgumentException($"Plan '{plan.Name}' asks selector '{rejection.Subject}' in version {rejection.Value}, which is not among the options' selectors; give it, or name none.", nameof(options)),
                _ => new PlanInvalidException(rejection.Findings),
            };
        }

        LiveRouters.Add(this);
    }

    /// <inheritdoc/>
    public ValueTask<CommandResult<TOutcome>> ExecuteAsync<TOutcome>(Command<TOutcome> command, CancellationToken cancellationToken = default)
        where TOutcome : CommandOutcome
    {
        ArgumentNullException.ThrowIfNull(command);
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<CommandResult<TOutcome>>(cancellationToken);
        return TryDecide(command, out var decision, out var sequence)
            ? ValueTask.FromResult(ResultOf<TOutcome>(decision, sequence))
            : ExecuteWithRoomAsync<TOutcome>(command, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CommandResult<CommandOutcome>>> ExecuteBatchAsync(IReadOnlyList<Command> commands, CancellationToken cancellationToken = default)
    {
        var batch = CopyAndCheck(commands);
        var results = new CommandResult<CommandOutcome>[batch.Length];
        var count = 0;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryExecuteSome(batch, results, ref count)) await WaitForRoomAsync(cancellationToken).ConfigureAwait(false);
        }
        while (count < batch.Length);

        return results;
    }

    /// <inheritdoc/>
    public ValueTask<TAnswer> QueryAsync<TAnswer>(Query<TAnswer> query, CancellationToken cancellationToken = default)
        where TAnswer : class?
    {
        ArgumentNullException.ThrowIfNull(query);
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<TAnswer>(cancellationToken);
        return new(Ask(query, AccessOf(query.Actor)));
    }

    /// <summary>Takes no more calls. Those under way finish; subscribers get what happened by then, in their own time.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            End(SubscriptionEndReason.RouterDisposed);
        }

        LiveRouters.Remove(this);
    }

    /// <summary>Does what <see cref="Dispose"/> does and waits until every subscription has ended; inside a handler it does not wait.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (Subscription.Current?.Router == this) return;
        foreach (var subscription in Volatile.Read(ref _subscriptions)) await subscription.WaitForEndAsync().ConfigureAwait(false);
    }

    /// <summary>For tests: looks at the engine without letting anything happen.</summary>
    internal T Inspect<T>(Func<RoutingEngine, T> look)
    {
        lock (_lock) return look(_engine);
    }

    /// <summary>Decides a command unless a subscriber holds it back.</summary>
    private bool TryDecide(Command command, [NotNullWhen(true)] out Decision? decision, out long sequence)
    {
        decision = null;
        long before;
        lock (_lock)
        {
            ThrowIfOver();
            before = _log.Count;
            if (HasRoom()) decision = Decide(command);
            sequence = _log.LastSequence;
        }

        Offer(before);
        return decision is not null;
    }

    /// <summary>Decides as many as one hold of the lock may; false when there was no room for the first of some.</summary>
    private bool TryExecuteSome(Command[] batch, CommandResult<CommandOutcome>[] results, ref int count)
    {
        var first = count;
        var before = _log.Count;
        try
        {
            lock (_lock)
            {
                ThrowIfOver();
                for (; count < batch.Length && count < first + RouterConstants.CommandsPerHold && HasRoom(); count++)
                    results[count] = ResultOf<CommandOutcome>(Decide(batch[count]), _log.LastSequence);
            }
        }
        finally
        {
            Offer(before); // Also when the clock failed midway: what was decided has happened.
        }

        return count > first || batch.Length == 0;
    }

    private async ValueTask<CommandResult<TOutcome>> ExecuteWithRoomAsync<TOutcome>(Command command, CancellationToken cancellationToken)
        where TOutcome : CommandOutcome
    {
        Decision? decision;
        long sequence;
        do await WaitForRoomAsync(cancellationToken).ConfigureAwait(false);
        while (!TryDecide(command, out decision, out sequence));
        return ResultOf<TOutcome>(decision, sequence);
    }

    private static CommandResult<TOutcome> ResultOf<TOutcome>(Decision decision, long sequence)
        where TOutcome : CommandOutcome => new()
        {
            Outcome = (TOutcome?)decision.Outcome,
            Rejection = decision.Rejection,
            IsRepeated = decision.IsRepeated,
            Sequence = sequence,
        };

    private static Command[] CopyAndCheck(IReadOnlyList<Command> commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        Command[] batch = [.. commands];
        if (batch.Length > RoutingLimits.CommandsPerBatch)
            throw new ArgumentException($"The batch has {batch.Length} commands; give at most {RoutingLimits.CommandsPerBatch}.", nameof(commands));
        foreach (var command in batch)
            CommandShape.ThrowIfMalformed(command ?? throw new ArgumentException("The batch holds a null.", nameof(commands)));
        return batch;
    }
}
