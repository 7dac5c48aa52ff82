namespace ChannelRouting.InProcess;

/// <summary>One subscriber's place in the <see cref="EventLog"/>; used by one thread at a time.</summary>
internal sealed class EventReader(EventLog log, long position)
{
    private long _step = log.FindStepAfter(position);
    private long _position = position;

    /// <summary>How many steps were appended before the one it reads next.</summary>
    public long Step => _step;

    /// <summary>Takes the next step, without events that are not after the position it began at; false when there is none yet.</summary>
    /// <param name="events">Empty when the step is no longer held.</param>
    public bool TryRead(out IReadOnlyList<RoutingEvent> events)
    {
        events = [];
        if (_step == log.Count) return false;
        var found = log[_step];
        var first = found[0].Sequence;
        if (first > _position + 1) return true;

        _step++;
        events = first == _position + 1 ? found : [.. found.Where(routingEvent => routingEvent.Sequence > _position)];
        _position = found[^1].Sequence;
        return true;
    }
}
