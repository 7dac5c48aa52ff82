namespace ChannelRouting;

/// <summary>Why it is not known how long a work order may wait.</summary>
public enum WaitUnknownReason
{
    /// <summary>No agent at work could take it.</summary>
    NoEligibleAgent,

    /// <summary>It is the first in line, and too little work of its queue was handled to know how long that takes.</summary>
    NothingMeasured,
}
