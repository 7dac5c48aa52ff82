namespace ChannelRouting.Engine;

/// <summary>What one agent got of a queue's work in a stretch of time, and how long it could have had some.</summary>
internal sealed class AgentFigures
{
    public long AssignmentCount { get; set; }

    public long ByHandCount { get; set; }

    public long ReturnedCount { get; set; }

    public long PreferredCount { get; set; }

    public long OfferCount { get; set; }

    public long DeclineCount { get; set; }

    public long MissCount { get; set; }

    public long Units { get; set; }

    public Duration AvailableTime { get; set; }

    public Duration AwayTime { get; set; }

    public Duration FullTime { get; set; }

    public bool IsNothing => AssignmentCount == 0 && OfferCount == 0 && DeclineCount == 0 && MissCount == 0 && AvailableTime == Duration.Zero && AwayTime == Duration.Zero;

    public void Add(AgentFigures other)
    {
        AssignmentCount += other.AssignmentCount;
        ByHandCount += other.ByHandCount;
        ReturnedCount += other.ReturnedCount;
        PreferredCount += other.PreferredCount;
        OfferCount += other.OfferCount;
        DeclineCount += other.DeclineCount;
        MissCount += other.MissCount;
        Units += other.Units;
        AvailableTime += other.AvailableTime;
        AwayTime += other.AwayTime;
        FullTime += other.FullTime;
    }
}
