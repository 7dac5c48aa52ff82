using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>How far the wait of a work order reaches among the delays that its queues have with agents.</summary>
internal sealed class DelayState
{
    /// <summary>The longest delay that is over; zero when none is.</summary>
    public Duration Reached { get; set; }

    /// <summary>When the next longer one is over; null when there is none, or the order does not wait.</summary>
    public Deadline? End { get; set; }

    public DelayState Fork() => (DelayState)MemberwiseClone();
}
