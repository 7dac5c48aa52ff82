using ChannelRouting.InProcess;

namespace ChannelRouting;

/// <summary>What monitoring systems are told.</summary>
public sealed partial class Router
{
    private readonly TimeProvider _time;

    internal IEnumerable<(LevelKey Key, long Count)> CountWorkOrders()
    {
        lock (_lock)
        {
            return [.. _engine.State.WorkOrders.Where(order => !order.IsFinal).CountBy(order => (order.Queue, order.Status))
                .Select(level => (new LevelKey(TelemetryTags.Queue, TelemetryNames.Queues.Of(level.Key.Queue.Value), TelemetryTags.Status, level.Key.Status.ToString()), (long)level.Value))];
        }
    }

    internal IEnumerable<(LevelKey Key, long Count)> CountAgents()
    {
        lock (_lock) return [.. _engine.State.Agents.CountBy(agent => agent.Presence).Select(level => (new LevelKey(TelemetryTags.Presence, level.Key.ToString()), (long)level.Value))];
    }

    internal IEnumerable<(LevelKey Key, long Count)> CountLag() =>
        Volatile.Read(ref _subscriptions).Select(subscription => (new LevelKey(TelemetryTags.Subscription, TelemetryNames.Subscriptions.Of(subscription.Name ?? "")), subscription.Lag));

    /// <summary>Decides a command and tells of it.</summary>
    private Decision DecideHeard(Command command)
    {
        var begin = _time.GetTimestamp();
        try
        {
            var decision = DecideUnheard(command);
            if (command != Advance || decision.Settling is not null || decision.Entry is not null) Tell(new Heard(command, decision, null, _time.GetElapsedTime(begin)));
            return decision;
        }
        catch (RouterStoppedException exception)
        {
            Tell(new Heard(command, null, exception.Reason, _time.GetElapsedTime(begin)));
            throw;
        }
    }

    private void Tell(in Heard heard)
    {
        try
        {
            heard.TellCommand();
            heard.TellEvents(_engine.State);
            heard.TellActivity(_clock.Said, _log.LastSequence);
        }
        catch (Exception)
        {
            // As documented: what happened stands, whatever a listener makes of it.
        }
    }
}
