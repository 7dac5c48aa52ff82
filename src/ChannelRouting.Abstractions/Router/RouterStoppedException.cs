namespace ChannelRouting;

/// <summary>The router stopped by itself and takes no further calls; make another one.</summary>
public sealed class RouterStoppedException : InvalidOperationException
{
    /// <summary>Says why.</summary>
    public RouterStoppedException(RouterStopReason reason, string message, Exception? innerException = null)
        : base(message, innerException) => Reason = reason;

    /// <summary>Why it stopped.</summary>
    public RouterStopReason Reason { get; }
}
