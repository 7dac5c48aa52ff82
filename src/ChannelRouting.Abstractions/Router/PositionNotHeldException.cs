namespace ChannelRouting;

/// <summary>A subscription asked to begin where it cannot: the events after its position are gone, or it was never reached.</summary>
public sealed class PositionNotHeldException : InvalidOperationException
{
    /// <summary>Says what was asked for and what is held.</summary>
    public PositionNotHeldException(long position, long oldestPosition, long latestPosition)
        : base($"Events after {position} are not held; subscribe after {oldestPosition} to {latestPosition}, and rebuild from a query what came before.") =>
        (Position, OldestPosition, LatestPosition) = (position, oldestPosition, latestPosition);

    /// <summary>The sequence asked for.</summary>
    public long Position { get; }

    /// <summary>The lowest sequence that can be asked for; the oldest event still held is the one after it.</summary>
    public long OldestPosition { get; }

    /// <summary>The sequence of the last event.</summary>
    public long LatestPosition { get; }
}
