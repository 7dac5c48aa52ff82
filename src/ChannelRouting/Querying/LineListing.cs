using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting.Querying;

/// <summary>
/// The work orders in line, by queue and by groups whose members keep their order among themselves, so that a page merges a few sorted lists under every rule. Derived from the state for answers alone; told of each work order
/// that changed, while what changes by time alone is caught up with when it is asked.
/// </summary>
internal sealed class LineListing(RoutingState state)
{
    private readonly WorkOrderRanking _ranking = new(state, state.Plan!);
    private readonly Dictionary<WorkOrderId, Standing> _standings = [];
    private readonly Dictionary<QueueId, Dictionary<int, SortedSet<InLine>>> _queues = [];
    private readonly SortedDictionary<(Instant At, long Place), WorkOrderState> _changes = [];

    /// <summary>Puts a work order where it stands now, or takes it out when it is not in line.</summary>
    public void File(WorkOrderState order)
    {
        OrderPlace? place = order.WaitsSince is null ? null : _ranking.PlaceOf(order);
        if (_standings.TryGetValue(order.Id, out var filed) && place == filed.Place && order.Queue == filed.Queue) return;
        Remove(order.Id);
        if (place is not { } now) return;
        _standings.Add(order.Id, new Standing(order.Queue, now));
        if (!_queues.TryGetValue(order.Queue, out var groups)) _queues.Add(order.Queue, groups = []);
        if (!groups.TryGetValue(now.Key.Group, out var group)) groups.Add(now.Key.Group, group = []);
        group.Add(new InLine(now.Key, order));
        if (now.ChangesAt is { } at) _changes.Add((at, now.Key.Place), order);
    }

    public void Remove(WorkOrderId id)
    {
        if (!_standings.Remove(id, out var standing)) return;
        var (key, groups) = (standing.Place.Key, _queues[standing.Queue]);
        groups[key.Group].Remove(new InLine(key, null));
        if (groups[key.Group].Count == 0) groups.Remove(key.Group);
        if (groups.Count == 0) _queues.Remove(standing.Queue);
        if (standing.Place.ChangesAt is { } at) _changes.Remove((at, key.Place));
    }

    /// <summary>Moves those that aged or got late by now.</summary>
    public void CatchUp()
    {
        while (_changes.Count > 0 && _changes.First() is { Key.At: var at, Value: var order } && at <= state.LastInstant) File(order);
    }

    /// <summary>Where a work order stands among those in line as of an instant; null when it is not in line.</summary>
    public SortKey? KeyOf(WorkOrderState order, Instant at) => _standings.TryGetValue(order.Id, out var standing) ? KeyOf(standing.Place.Key, at) : null;

    /// <summary>Those in line behind a place, of one queue or of all: some lists, each in order.</summary>
    public IEnumerable<IEnumerator<Found>> From(QueueId? queue, SortKey? after, Instant at)
    {
        IEnumerable<Dictionary<int, SortedSet<InLine>>> queues = queue is not { } one ? _queues.Values : _queues.TryGetValue(one, out var groups) ? [groups] : [];
        return queues.SelectMany(groups => groups).Select(group => Walk(Behind(group.Key, group.Value, after, at), after, at));
    }

    /// <summary>How many stand in line of a work order's queue before it, and at most so many.</summary>
    public int CountAhead(WorkOrderState order, int most)
    {
        var count = 0;
        if (KeyOf(order, state.LastInstant) is not { } own) return count;
        foreach (var group in _queues[order.Queue].Values)
        {
            foreach (var other in group)
            {
                if (count == most || KeyOf(other.Key, state.LastInstant).CompareTo(own) >= 0) break;
                count++;
            }
        }

        return count;
    }

    /// <summary>The first in line of a queue; null when its line is empty.</summary>
    public WorkOrderState? FindFirst(QueueId queue) => _queues.TryGetValue(queue, out var groups) ? groups.Values.Select(group => group.Min).MinBy(first => KeyOf(first.Key, state.LastInstant)).Order : null;

    /// <summary>Everybody in line, as of an instant: for checks.</summary>
    public IEnumerable<(QueueId Queue, Found Found)> All(Instant at) => _queues
        .OrderBy(queue => queue.Key)
        .SelectMany(queue => queue.Value.Values.SelectMany(group => group).Select(inLine => (queue.Key, Found: new Found(KeyOf(inLine.Key, at), inLine.Order!))).OrderBy(pair => pair.Found.Key));

    private SortKey KeyOf(in OrderKey key, Instant at)
    {
        if (!_ranking.IsScored) return new SortKey(key.Group, key.Value, key.Place, "");
        var urgency = _ranking.UrgencyOf(key, at);
        return new SortKey(-urgency.Score, -urgency.SpentTicks, urgency.Place, "");
    }

    /// <summary>The part of a group that may stand behind a place, less what surely does not.</summary>
    private SortedSet<InLine> Behind(int number, SortedSet<InLine> group, SortKey? after, Instant at)
    {
        if (after is not { } place) return group;
        OrderKey? first = _ranking.IsScored
            ? _ranking.FirstBehind(number, new Urgency(-place.First, -place.Second, place.Third), at)
            : number < place.First ? null : number > place.First ? new OrderKey(number, long.MinValue, 0) : new OrderKey(number, place.Second, place.Third);
        if (first is not { } from || group.Max.Key.GoesBefore(from)) return [];
        return group.GetViewBetween(new InLine(from, null), group.Max);
    }

    private IEnumerator<Found> Walk(IEnumerable<InLine> group, SortKey? after, Instant at)
    {
        foreach (var inLine in group)
        {
            var key = KeyOf(inLine.Key, at);
            if (after is not { } place || key.CompareTo(place) > 0) yield return new Found(key, inLine.Order!);
        }
    }

    private readonly record struct Standing(QueueId Queue, OrderPlace Place);

    private readonly record struct InLine(OrderKey Key, WorkOrderState? Order) : IComparable<InLine>
    {
        public int CompareTo(InLine other) => Key.CompareTo(other.Key);
    }
}
