using ChannelRouting.Engine;

namespace ChannelRouting.Alerts;

/// <summary>What work in line asks of agents: work of one key can be had by the same ones. Lists are compared one by one, in order.</summary>
internal sealed record AlertDemandKey(QueueId Queue, ChannelId Channel, IReadOnlyList<SkillRequirement> Requirements, IReadOnlyList<QueueId> AlsoServedBy, IReadOnlyList<AgentId> Excluded)
{
    public static AlertDemandKey Of(WorkOrderState order) => new(order.Queue, order.Channel, order.Requirements, order.AlsoServedBy, order.Wishes.Excluded);

    public bool Equals(AlertDemandKey? other) => other is not null && Queue == other.Queue && Channel == other.Channel
        && Requirements.SequenceEqual(other.Requirements) && AlsoServedBy.SequenceEqual(other.AlsoServedBy) && Excluded.SequenceEqual(other.Excluded);

    public override int GetHashCode() => HashCode.Combine(Queue, Channel, Requirements.Count, AlsoServedBy.Count, Excluded.Count);
}
