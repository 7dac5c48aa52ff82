namespace ChannelRouting.Alerts;

/// <summary>How work stands that alerts are about: all of it, that of a queue or a channel; or a calendar.</summary>
internal sealed class AlertRow
{
    public int OpenCount { get; set; }

    public int OverdueCount { get; set; }

    /// <summary>In line and without an agent who is there.</summary>
    public int UnstaffedCount { get; set; }

    /// <summary>In line and without any agent, or with nobody left to be offered to.</summary>
    public int UnroutableCount { get; set; }

    /// <summary>Work in line by the instant since when it would have stood there without a break, then by id.</summary>
    public SortedSet<(long SinceTicks, WorkOrderId Id)> Waits { get; } = [];

    /// <summary>When a calendar's end is near; null for work, and for calendars without an end.</summary>
    public Instant? EndsSoonAt { get; init; }

    /// <summary>The rules that look at it.</summary>
    public List<AlertWatch> Watches { get; } = [];
}
