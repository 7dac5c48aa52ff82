using ChannelRouting.Alerts;
using ChannelRouting.InProcess;

namespace ChannelRouting;

/// <summary>Alerts, which follow the engine's journal and the clock.</summary>
public sealed partial class Router
{
    private readonly RoutingAlerts? _alerts;

    internal IEnumerable<(LevelKey Key, long Count)> CountAlerts()
    {
        lock (_lock)
        {
            return [.. (_alerts?.CountOpen() ?? []).Select(level => (new LevelKey(TelemetryTags.AlertKind, level.Key.Kind.ToString(), TelemetryTags.Severity, level.Key.Severity.ToString()), (long)level.Value))];
        }
    }

    /// <summary>When something is due, or an alert may be raised or cleared though nothing happens.</summary>
    private Instant? NextDueAt => _engine.NextDueAt is { } dueAt && !(_alerts?.NextDueAt < dueAt) ? dueAt : _alerts?.NextDueAt;

    /// <summary>The engine knows no alerts, so it is not asked about one that is not open; a router that watches none leaves them to who folds its journal.</summary>
    private bool IsAboutNoAlert(Command command) =>
        command is AcknowledgeAlert acknowledge && _alerts?.IsOpen(acknowledge.Alert) == false && _engine.State.FindCommand(command.Id) is null;

    private Decision RefuseUnknownAlert(AcknowledgeAlert command, Instant now)
    {
        Engine.CommandShape.ThrowIfMalformed(command);
        var passed = _engine.Execute(Advance, now);
        return passed with { Outcome = null, Rejection = passed.Rejection ?? new Rejection { Reason = RejectionReason.UnknownAlert, Subject = command.Alert.ToString() } };
    }
}
