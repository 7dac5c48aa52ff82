namespace ChannelRouting;

/// <summary>A stream of events broke off: its subscription ended, and not because somebody disposed it or the router.</summary>
public sealed class SubscriptionEndedException : InvalidOperationException
{
    /// <summary>Says how it ended.</summary>
    public SubscriptionEndedException(SubscriptionEnd end)
        : base($"The subscription ended after event {end.Position}: {end.Reason}. Read on after that event.", end.Exception) => End = end;

    /// <summary>How it ended.</summary>
    public SubscriptionEnd End { get; }
}
