namespace ChannelRouting;

/// <summary>Ways in which a wait is estimated.</summary>
public enum WaitMethod
{
    /// <summary>By those ahead, the agents, the time work took of late and how many customers left: used once ten work orders of the queue were handled.</summary>
    QueueLength,

    /// <summary>By how long the first in line has waited, where nothing else is known yet.</summary>
    HeadOfLine,
}
