namespace ChannelRouting;

/// <summary>The router stopped by itself and takes no commands; the reason says whether it goes on. The command was not decided.</summary>
public sealed class RouterStoppedException : InvalidOperationException
{
    /// <summary>Says why.</summary>
    public RouterStoppedException(RouterStopReason reason, string message, Exception? innerException = null)
        : base(message, innerException) => Reason = reason;

    /// <summary>Why it stopped.</summary>
    public RouterStopReason Reason { get; }
}
