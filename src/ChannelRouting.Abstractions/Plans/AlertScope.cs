namespace ChannelRouting;

/// <summary>What an alert rule is looked at for, each by itself.</summary>
public enum AlertScope
{
    /// <summary>All work together.</summary>
    All,

    /// <summary>The work of each queue.</summary>
    Queue,

    /// <summary>The work of each channel.</summary>
    Channel,
}
