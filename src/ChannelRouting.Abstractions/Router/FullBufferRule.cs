namespace ChannelRouting;

/// <summary>What happens when a subscriber is as far behind as it may be.</summary>
public enum FullBufferRule
{
    /// <summary>The subscription ends at the next event; it can begin again where it stood while the events are held. Routing goes on.</summary>
    Disconnect,

    /// <summary>
    /// Commands wait for room before they are decided, in no stated order, and so does what is due; nothing is lost. A handler that calls the router while its own
    /// buffer is full would wait for itself: its subscription ends instead, and the call goes on.
    /// </summary>
    Block,
}
