using ChannelRouting.InProcess;
using ChannelRouting.Planning;

namespace ChannelRouting;

/// <summary>What happens under the lock.</summary>
public sealed partial class Router
{
    private Decision Decide(Command command) => RoutingTelemetry.IsOn ? DecideHeard(command) : DecideUnheard(command);

    private Decision DecideUnheard(Command command)
    {
        var now = _clock.Read(_engine.LastInstant);
        if (now > _clock.Said && now - _clock.Said > _maxClockSkew) throw PauseForClockBehind(now - _clock.Said);
        var decision = DecideAt(command, now);
        if (decision.Rejection?.Reason == RejectionReason.InstantOutOfRange) throw PauseForClockOutOfRange();
        _paused = null;
        Append(decision.Settling);
        Append(decision.Entry);
        SetTimer();
        if (_onPlanWarnings is not null)
            foreach (var applied in decision.Events.OfType<PlanApplied>()) TellWarnings(applied.Plan);
        return decision;
    }

    /// <summary>Lets what is due happen before a question is answered; a router that is stopped answers as of the last instant.</summary>
    private void LetPass()
    {
        try
        {
            Decide(Advance);
        }
        catch (RouterStoppedException)
        {
            // The next command is told.
        }
    }

    private Decision DecideAt(Command command, Instant now)
    {
        try
        {
            var decision = IsAboutNoAlert(command) ? RefuseUnknownAlert((AcknowledgeAlert)command, now) : _engine.Execute(command, now);
            _alerts?.MoveTo(_engine.LastInstant);
            return decision;
        }
        catch (RoutingInvariantException exception)
        {
            throw StopForBrokenEngine(exception);
        }
    }

    private void Append(JournalEntry? entry)
    {
        if (entry is not { Events.Count: > 0 }) return;
        _log.Append(entry.Events);
        if (_metrics is null) return;
        foreach (var routingEvent in entry.Events) _metrics.Apply(routingEvent);
    }

    private void SetTimer()
    {
        if (NextDueAt is { } dueAt && !_timer.RingsBy(dueAt)) SetTimer(dueAt, _engine.LastInstant);
    }

    private void SetTimer(Instant dueAt, Instant now)
    {
        try
        {
            _timer.Set(dueAt, now, _clock.Said);
        }
        catch (Exception exception)
        {
            Stop(RouterStopReason.ClockFailed, $"The timer cannot be set: {exception.Message}", exception); // The command stands; the next caller is told.
        }
    }

    /// <summary>The timer rang, or there is room for what became due while there was none.</summary>
    private void Ring()
    {
        if (_lock.IsHeldByCurrentThread)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static router => router.Ring(), this, preferLocal: false); // A timer that rings while it is set.
            return;
        }

        long before;
        lock (_lock)
        {
            if (_isDisposed || _stopped is not null) return;
            before = _log.Count;
            RingInside();
        }

        Offer(before);
    }

    private void RingInside()
    {
        try
        {
            var now = _clock.Read(_engine.LastInstant);
            _timer.Rang(_clock.Said);
            if (!(NextDueAt <= now)) SetTimer();
            else if (HasRoom()) Decide(Advance);
            else NeedRoom();
        }
        catch (RouterStoppedException) when (_stopped is null)
        {
            SetTimer(_clock.Said + RouterConstants.ClockRetry, _clock.Said);
        }
        catch (Exception exception)
        {
            // No caller is here to be told; the next one is.
            if (_stopped is null) Stop(RouterStopReason.ClockFailed, $"The clock failed: {exception.Message}", exception);
        }
    }

    private RouterStoppedException PauseForClockBehind(Duration skew) => Pause(
        RouterStopReason.ClockBehind,
        $"The clock says {_clock.Said}, {skew} before the last instant; {_maxClockSkew} is allowed. The router goes on when the clock has caught up.");

    private RouterStoppedException PauseForClockOutOfRange() =>
        Pause(RouterStopReason.ClockOutOfRange, $"The clock says {_clock.Said}. The router goes on when it is set right.");

    /// <summary>Nothing was changed; the next look at the clock decides whether it goes on.</summary>
    private RouterStoppedException Pause(RouterStopReason reason, string message)
    {
        var isNews = _paused?.Reason != reason;
        _paused = new RouterStoppedException(reason, message);
        if (isNews) Tell(_onStopped, _paused);
        return _paused;
    }

    private RouterStoppedException StopForBrokenEngine(RoutingInvariantException exception) =>
        Stop(RouterStopReason.EngineBroken, $"The engine is broken: {exception.Message} Start the host again.", exception);

    private RouterStoppedException Stop(RouterStopReason reason, string message, Exception? innerException = null)
    {
        _stopped = new RouterStoppedException(reason, message, innerException);
        End(SubscriptionEndReason.RouterStopped, _stopped);
        Tell(_onStopped, _stopped);
        return _stopped;
    }

    private void End(SubscriptionEndReason reason, Exception? exception = null)
    {
        _timer.Dispose();
        foreach (var subscription in _subscriptions) subscription.EndAfterAll(reason, exception);
        MakeRoom();
    }

    private void ThrowIfOver()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_stopped is { } stopped) throw new RouterStoppedException(stopped.Reason, stopped.Message, stopped.InnerException);
    }

    /// <summary>Looks for warnings on the thread of the pool, too: that takes a while for a large plan.</summary>
    private void TellWarnings(RoutingPlan plan)
    {
        if (_onPlanWarnings is not { } listener) return;
        var timeZones = _engine.State.TimeZones;
        Tell(given =>
        {
            var warnings = PlanValidator.Validate(given, timeZones); // A plan that was taken has no errors.
            if (warnings.Count > 0) listener(warnings);
        }, plan);
    }

    internal static void Tell<T>(Action<T>? listener, T what)
    {
        if (listener is null) return;
        ThreadPool.UnsafeQueueUserWorkItem(
            static told =>
            {
                try
                {
                    told.listener(told.what);
                }
                catch (Exception)
                {
                    // As documented: a listener that throws must not end the host's process.
                }
            },
            (listener, what),
            preferLocal: false);
    }
}
