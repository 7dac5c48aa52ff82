namespace ChannelRouting.Matching;

/// <summary>What tells demands apart; the requirements and the other queues are compared one by one, in order.</summary>
internal readonly record struct DemandKey(QueueId Queue, ChannelId Channel, IReadOnlyList<SkillRequirement> Requirements, IReadOnlyList<QueueId> AlsoServedBy)
{
    public bool Equals(DemandKey other) =>
        Queue == other.Queue && Channel == other.Channel && Requirements.Equals(other.Requirements) && AreEqual(AlsoServedBy, other.AlsoServedBy);

    public override int GetHashCode() => HashCode.Combine(Queue, Channel, Requirements, AlsoServedBy.Count);

    private static bool AreEqual(IReadOnlyList<QueueId> queues, IReadOnlyList<QueueId> others)
    {
        if (queues.Count != others.Count) return false;
        for (var i = 0; i < queues.Count; i++)
            if (queues[i] != others[i]) return false;
        return true;
    }
}
