namespace ChannelRouting;

/// <summary>What ended a subscription.</summary>
public enum SubscriptionEndReason
{
    /// <summary>The host disposed it.</summary>
    Disposed,

    /// <summary>The router was disposed; what had happened by then was handled.</summary>
    RouterDisposed,

    /// <summary>The router stopped; what had happened by then was handled.</summary>
    RouterStopped,

    /// <summary>The handler threw. The events of that call count as not handled.</summary>
    HandlerFailed,

    /// <summary>Its buffer was full when the next event came.</summary>
    BufferFull,

    /// <summary>Its handler called the router while its own buffer was full, and would have waited for itself.</summary>
    CalledWhileFull,
}
