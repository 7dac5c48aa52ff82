namespace ChannelRouting.Querying;

/// <summary>Counts of work orders by pile, while they are counted.</summary>
internal sealed class FacetTally
{
    private readonly SortedDictionary<QueueId, int> _byQueue = [];
    private readonly SortedDictionary<WorkOrderStatus, int> _byStatus = [];
    private readonly SortedDictionary<ChannelId, int> _byChannel = [];
    private readonly SortedDictionary<PriorityId, int> _byPriority = [];
    private int _looked;
    private int _count;
    private int _overdueCount;
    private bool _isWhole = true;

    /// <summary>Takes note of one more look; false when that is one too many.</summary>
    public bool MayLook() => _isWhole = _looked++ < RoutingLimits.LookedAtPerQuery;

    public void Add(PileKey pile, int count, int overdueCount)
    {
        (_count, _overdueCount) = (_count + count, _overdueCount + overdueCount);
        if (count == 0) return;
        _byQueue[pile.Queue] = _byQueue.GetValueOrDefault(pile.Queue) + count;
        _byStatus[pile.Status] = _byStatus.GetValueOrDefault(pile.Status) + count;
        _byChannel[pile.Channel] = _byChannel.GetValueOrDefault(pile.Channel) + count;
        _byPriority[pile.Priority] = _byPriority.GetValueOrDefault(pile.Priority) + count;
    }

    public WorkOrderCounts ToCounts() => new()
    {
        Count = _count,
        OverdueCount = _overdueCount,
        ByQueue = [.. _byQueue.Select(FacetOf)],
        ByStatus = [.. _byStatus.Select(FacetOf)],
        ByChannel = [.. _byChannel.Select(FacetOf)],
        ByPriority = [.. _byPriority.Select(FacetOf)],
        IsWhole = _isWhole,
    };

    private static Facet<TKey> FacetOf<TKey>(KeyValuePair<TKey, int> pair) => new() { Key = pair.Key, Count = pair.Value };
}
