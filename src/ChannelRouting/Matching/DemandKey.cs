namespace ChannelRouting.Matching;

/// <summary>What tells demands apart; the requirements and the other queues are compared one by one, in order.</summary>
/// <param name="Queue">The queue it stands in.</param>
/// <param name="Channel">The channel it came by.</param>
/// <param name="Requirements">What it needs of an agent.</param>
/// <param name="AlsoServedBy">Queues whose agents may have it too.</param>
/// <param name="Reach">The longest delay of these queues' agents that was waited.</param>
internal readonly record struct DemandKey(QueueId Queue, ChannelId Channel, IReadOnlyList<SkillRequirement> Requirements, IReadOnlyList<QueueId> AlsoServedBy, Duration Reach = default)
{
    public bool Equals(DemandKey other) =>
        Queue == other.Queue && Channel == other.Channel && Reach == other.Reach && Requirements.Equals(other.Requirements) && AreEqual(AlsoServedBy, other.AlsoServedBy);

    public override int GetHashCode() => HashCode.Combine(Queue, Channel, Requirements, AlsoServedBy.Count, Reach);

    private static bool AreEqual(IReadOnlyList<QueueId> queues, IReadOnlyList<QueueId> others)
    {
        if (queues.Count != others.Count) return false;
        for (var i = 0; i < queues.Count; i++)
            if (queues[i] != others[i]) return false;
        return true;
    }
}
