namespace ChannelRouting.Engine;

/// <summary>The offers made of a work order, and who refused it: kept apart, since most that wait have none.</summary>
internal sealed class WorkOrderOffers
{
    /// <summary>Those of an order that was never offered; nothing is added to it.</summary>
    public static readonly WorkOrderOffers None = new();

    /// <summary>The open ones, oldest first.</summary>
    public List<OfferState> Open { get; } = [];

    /// <summary>All of them, open or not, oldest first.</summary>
    public List<OfferState> Made { get; } = [];

    /// <summary>Agents who declined or missed it, by id.</summary>
    public SortedDictionary<AgentId, RefusalState> Refusals { get; } = [];

    public WorkOrderOffers Fork(StateFork fork)
    {
        if (this == None) return None;
        var copy = new WorkOrderOffers();
        copy.Made.AddRange(Made.Select(fork.Of));
        copy.Open.AddRange(Open.Select(fork.Of));
        foreach (var (agent, refusal) in Refusals) copy.Refusals.Add(agent, fork.Of(refusal));
        return copy;
    }
}
