namespace ChannelRouting.InProcess;

/// <summary>One subscriber's place in the <see cref="EventLog"/>; used by one thread at a time.</summary>
internal sealed class EventReader(EventSegment segment, long position)
{
    private EventSegment _segment = segment;
    private int _place;

    /// <summary>Takes the next step, without events that are not after the position it began at; false when there is none yet.</summary>
    public bool TryRead(out IReadOnlyList<RoutingEvent> events)
    {
        while (TryTake(out events))
        {
            if (events[0].Sequence > position) return true;
            if (events[^1].Sequence <= position) continue;
            events = [.. events.Where(routingEvent => routingEvent.Sequence > position)];
            return true;
        }

        return false;
    }

    private bool TryTake(out IReadOnlyList<RoutingEvent> events)
    {
        if (_place == EventSegment.Size && _segment.Next is { } next) (_segment, _place) = (next, 0);
        events = _place == EventSegment.Size ? [] : _segment[_place] ?? [];
        if (events.Count == 0) return false;
        _place++;
        return true;
    }
}
