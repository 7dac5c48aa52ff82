namespace ChannelRouting.InProcess;

/// <summary>One subscriber's place in the <see cref="EventLog"/>; used by one thread at a time.</summary>
internal sealed class EventReader(EventLog log, long position)
{
    private long _step = log.Open(position);
    private long _position = position;

    /// <summary>How many steps were appended before the one it reads next.</summary>
    public long Step => _step;

    /// <summary>Takes the next step, without events that are not after the position it began at; false when there is none yet, or it is no longer held because nobody needs it.</summary>
    public bool TryRead(out IReadOnlyList<RoutingEvent> events)
    {
        events = [];
        if (_step == log.Count || log[_step] is not { } found) return false;
        var first = found[0].Sequence;
        if (first > _position + 1) return false;

        _step++;
        events = first == _position + 1 ? found : [.. found.Where(routingEvent => routingEvent.Sequence > _position)];
        _position = found[^1].Sequence;
        return true;
    }
}
