using ChannelRouting.Engine;

namespace ChannelRouting.Querying;

/// <summary>Goes through the work orders that a filter means and somebody sees, by the shortest way there is.</summary>
internal sealed class WorkOrderWalk(RoutingState state, WorkOrderFilter filter, Sight sight)
{
    private readonly WorkOrderTest _test = new(filter, state.LastInstant);
    private readonly List<WorkOrderState> _found = [];

    /// <summary>What was found, in order.</summary>
    public IReadOnlyList<WorkOrderState> Orders => _found;

    /// <summary>The last one that was found or, when the walk is cut, looked at, if there may be more behind it.</summary>
    public SortKey? Next { get; private set; }

    /// <summary>Whether it ended since it had looked at as many as one may.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How many it looked at.</summary>
    public int LookedCount { get; private set; }

    /// <summary>Finds the next ones in a sort.</summary>
    /// <param name="sort">The sort.</param>
    /// <param name="after">Behind which place; null: from the first on.</param>
    /// <param name="at">The instant as of which positions in line are compared.</param>
    /// <param name="limit">How many at most.</param>
    public void Take(WorkOrderSort sort, SortKey? after, Instant at, int limit)
    {
        var heads = new PriorityQueue<IEnumerator<Found>, SortKey>();
        foreach (var list in ListsOf(sort, after, at)) Advance(heads, list);
        SortKey? last = null;
        for (; heads.TryDequeue(out var list, out var key) && !(sort == WorkOrderSort.Due && key.First >= _test.DueUntil); LookedCount++)
        {
            var order = list.Current.Order;
            var isOver = LookedCount == RoutingLimits.LookedAtPerQuery;
            var isMeant = !isOver && _test.Passes(order) && sight.Sees(order);
            if (isOver || (isMeant && _found.Count == limit))
            {
                (Next, IsCut) = (last, isOver && _found.Count < limit);
                return;
            }

            if (_found.Count < limit) last = key; // Behind the last found one, the next page looks again.
            if (isMeant) _found.Add(order);
            Advance(heads, list);
        }
    }

    /// <summary>Counts them by pile, and of them those that are late.</summary>
    public FacetTally Count()
    {
        var tally = new FacetTally();
        if (FindFew() is { } few)
        {
            foreach (var order in few)
                if (_test.Passes(order) && sight.Sees(order)) tally.Add(PileKey.Of(order), 1, IsLate(order) ? 1 : 0);
            return tally;
        }

        var listing = state.Listing();
        listing.Keep(WorkOrderSort.Due);
        Pile[] piles = [.. listing.Piles.Where(pile => _test.Passes(pile.Key) && sight.MaySee(pile.Key)).OrderBy(pile => pile.Key)]; // In the order of keys, so that a count that is cut is the same each time.
        foreach (var pile in piles)
            if (_test.IsByPile && sight.SeesAll(pile.Key)) tally.Add(pile.Key, pile.Count, 0);
        foreach (var pile in piles) CountOneByOne(pile, tally);
        return tally;
    }

    /// <summary>Of piles that count as a whole only the late ones, which come first by due; of others each.</summary>
    private void CountOneByOne(Pile pile, FacetTally tally)
    {
        var isWhole = _test.IsByPile && sight.SeesAll(pile.Key);
        foreach (var listed in pile[WorkOrderSort.Due])
        {
            var isLate = listed.Value < state.LastInstant.ToUnixTimeTicks();
            if ((isWhole && !isLate) || listed.Value >= _test.DueUntil) return;
            if (!tally.MayLook()) return;
            if (isWhole || (_test.Passes(listed.Order!) && sight.Sees(listed.Order!))) tally.Add(pile.Key, isWhole ? 0 : 1, isLate ? 1 : 0);
        }
    }

    private bool IsLate(WorkOrderState order) => WorkOrderListing.DueOf(order) < state.LastInstant.ToUnixTimeTicks();

    private IEnumerable<IEnumerator<Found>> ListsOf(WorkOrderSort sort, SortKey? after, Instant at)
    {
        if (FindFew() is { } few) return [Sorted(few, sort, after, at)];
        if (sort == WorkOrderSort.Position) return state.Lines().From(filter.Queue, after, at);
        var listing = state.Listing();
        listing.Keep(sort);
        if (sort == WorkOrderSort.Due && !(after?.First >= _test.DueFrom)) after = new SortKey(_test.DueFrom, 0, 0, "");
        return listing.Piles.Where(pile => _test.Passes(pile.Key) && sight.MaySee(pile.Key)).Select(pile => pile.From(sort, after));
    }

    /// <summary>The few work orders among which all must be that are meant; null when no index leads to them.</summary>
    private IEnumerable<WorkOrderState>? FindFew()
    {
        if (filter.Agent is { } agent) return state.FindAgent(agent)?.WorkOrders.Values ?? Enumerable.Empty<WorkOrderState>();
        if (filter.OfferedTo is { } offeredTo) return state.FindAgent(offeredTo)?.Offers.Select(offer => offer.Order) ?? [];
        foreach (var (field, text) in filter.Fields)
            if (state.Listing().IsIndexed(field)) return state.Listing().WithField(field, text);
        return null;
    }

    private IEnumerator<Found> Sorted(IEnumerable<WorkOrderState> orders, WorkOrderSort sort, SortKey? after, Instant at)
    {
        var lines = sort == WorkOrderSort.Position ? state.Lines() : null;
        return orders
            .Select(order => lines is null ? new Found(SortKey.Of(new Listed(WorkOrderListing.ValueOf(order, sort), order.Id.Value, order)), order) : lines.KeyOf(order, at) is { } key ? new Found(key, order) : default)
            .Where(found => found.Order is not null && (after is not { } place || found.Key.CompareTo(place) > 0))
            .OrderBy(found => found.Key)
            .GetEnumerator();
    }

    private static void Advance(PriorityQueue<IEnumerator<Found>, SortKey> heads, IEnumerator<Found> list)
    {
        if (list.MoveNext()) heads.Enqueue(list, list.Current.Key);
    }
}
