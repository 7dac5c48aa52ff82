namespace ChannelRouting;

/// <summary>How much an alert matters.</summary>
public enum AlertSeverity
{
    /// <summary>Good to know.</summary>
    Notice,

    /// <summary>Somebody should see to it.</summary>
    Warning,

    /// <summary>Somebody must see to it now.</summary>
    Critical,
}
