using System.Text.Json.Serialization;

namespace ChannelRouting;

/// <summary>Something that happened. State changes only by events.</summary>
/// <remarks>The set of events is closed. Immutable; equal by content; safe to share between threads.</remarks>
public abstract record RoutingEvent
{
    private protected RoutingEvent()
    {
    }

    /// <summary>Its place in the total order, when it is true, and who caused it; set by the engine. Default: none of them.</summary>
    [JsonIgnore]
    public EventStamp Stamp { get; init; }

    /// <summary>1, 2, 3 ... over all events of an engine, without gaps.</summary>
    public long Sequence => Stamp.Sequence;

    /// <summary>When it is true; for a deadline the due instant.</summary>
    public Instant At => Stamp.At;

    /// <summary>Who caused it.</summary>
    public Actor Actor => Stamp.Actor;
}
