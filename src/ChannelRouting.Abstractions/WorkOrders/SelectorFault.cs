namespace ChannelRouting;

/// <summary>Why code that chooses was not heard, so that the built-in rule decided.</summary>
public enum SelectorFault
{
    /// <summary>The host that recovered the engine did not give the code.</summary>
    Missing,

    /// <summary>The code threw an exception.</summary>
    Failed,
}
