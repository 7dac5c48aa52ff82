namespace ChannelRouting.InProcess;

/// <summary>A run of steps in the <see cref="EventLog"/>, oldest first; a place is written once.</summary>
internal sealed class EventSegment(long start)
{
    public const int Size = 128;

    private readonly IReadOnlyList<RoutingEvent>?[] _steps = new IReadOnlyList<RoutingEvent>?[Size];
    private EventSegment? _next;

    /// <summary>The sequence of the last event before it.</summary>
    public long Start { get; } = start;

    /// <summary>The one after it; set once it is full.</summary>
    public EventSegment? Next
    {
        get => Volatile.Read(ref _next);
        set => Volatile.Write(ref _next, value);
    }

    /// <summary>The events of a step; null where none was written yet.</summary>
    public IReadOnlyList<RoutingEvent>? this[int place]
    {
        get => Volatile.Read(ref _steps[place]);
        set => Volatile.Write(ref _steps[place], value);
    }
}
