using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>An agent in the engine's state; changed only when an event is applied.</summary>
internal sealed class AgentState(AgentId id, long sequence)
{
    private readonly HashSet<QueueId> _queues = [];
    private readonly Dictionary<SkillId, int> _skills = [];

    public AgentId Id { get; } = id;

    /// <summary>The sequence of its first save: unique among agents.</summary>
    public long Sequence { get; } = sequence;

    /// <summary>The sequence of the last event about its profile or presence.</summary>
    public long Version { get; set; }

    public required AgentProfile Profile
    {
        get;
        set
        {
            field = value;
            _queues.Clear();
            _skills.Clear();
            _queues.UnionWith(value.Queues);
            foreach (var skill in value.Skills) _skills[skill.Skill] = skill.Level;
        }
    }

    public AgentPresence Presence { get; set; }

    /// <summary>Channels of the current plan it takes no new work of, by name.</summary>
    public SortedSet<ChannelId> UnavailableChannels { get; } = [];

    /// <summary>The sequence of the event that gave it work last, or of its first save: a newcomer stands at the back.</summary>
    public long LastServedSequence { get; set; } = sequence;

    public int UsedUnits { get; set; }

    /// <summary>Work orders it has that are not final, by id.</summary>
    public SortedDictionary<WorkOrderId, WorkOrderState> WorkOrders { get; } = [];

    /// <summary>Its open offers, oldest first.</summary>
    public List<OfferState> Offers { get; } = [];

    /// <summary>Offers missed in a row.</summary>
    public int MissCount { get; set; }

    /// <summary>When it is available again by itself; null when it is not paused.</summary>
    public Deadline? PauseEnd { get; set; }

    /// <summary>Whether it takes new work now, as far as channel, queue, skill and room allow.</summary>
    public bool TakesWork => Presence == AgentPresence.Available;

    public bool IsAvailableOn(ChannelId channel) => UnavailableChannels.Count == 0 || !UnavailableChannels.Contains(channel);

    public bool Serves(QueueId queue) => _queues.Contains(queue);

    public bool Satisfies(SkillRequirement requirement) =>
        _skills.TryGetValue(requirement.Skill, out var level) && level >= requirement.AtLeast;

    public int CountOf(ChannelId channel, WorkOrderState except) => Count(order => order.Channel == channel, except);

    public int CountOf(QueueId queue, WorkOrderState except) => Count(order => order.Queue == queue, except);

    private int Count(Func<WorkOrderState, bool> isCounted, WorkOrderState except)
    {
        var count = 0;
        foreach (var order in WorkOrders.Values)
            if (order != except && WorkOrderLifecycle.TakesCapacity(order.Status) && isCounted(order)) count++;
        foreach (var offer in Offers)
            if (offer.Order != except && isCounted(offer.Order)) count++;
        return count;
    }
}
