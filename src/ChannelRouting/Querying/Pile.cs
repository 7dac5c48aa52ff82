namespace ChannelRouting.Querying;

/// <summary>The work orders of one queue, status, channel and priority, sorted by id and by what else was asked for.</summary>
internal sealed class Pile(PileKey key)
{
    private readonly SortedSet<Listed>?[] _lists = new SortedSet<Listed>?[WorkOrderListing.KeptSorts];

    public PileKey Key { get; } = key;

    public int Count => this[WorkOrderSort.Id].Count;

    /// <summary>The list of a sort that is kept.</summary>
    public SortedSet<Listed> this[WorkOrderSort sort] => _lists[(int)sort] ??= [];

    /// <summary>Those behind a place in a kept sort, in its order.</summary>
    public IEnumerator<Found> From(WorkOrderSort sort, SortKey? after)
    {
        var list = this[sort];
        if (after is not { } start) return Walk(list);
        var first = new Listed(start.First, start.Id, null);
        return list.Count == 0 || list.Max.CompareTo(first) <= 0 ? Enumerable.Empty<Found>().GetEnumerator() : Walk(list.GetViewBetween(first, list.Max).SkipWhile(listed => listed.CompareTo(first) <= 0));
    }

    private static IEnumerator<Found> Walk(IEnumerable<Listed> list)
    {
        foreach (var listed in list) yield return new Found(SortKey.Of(listed), listed.Order!);
    }
}
