using System.Runtime.InteropServices;
using ChannelRouting.Engine;
using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting.Matching;

/// <summary>Where each work order stands in line by the plan's rule, as of the engine's last instant.</summary>
/// <remarks>
/// Under most rules that is one key that all can be compared by. Under the rules that score, keys hold inside a group; its first orders are compared by what they score now.
/// </remarks>
internal sealed class WorkOrderRanking(RoutingState state, CompiledPlan plan)
{
    /// <summary>The due instant of one that has none: behind all others of its band.</summary>
    private const long NeverDue = long.MaxValue;

    /// <summary>More than any clock has spent or has yet to spend: 7,000 years.</summary>
    private const long FarTicks = 1L << 61;

    private readonly Dictionary<UrgencyGroup, int> _groupNumbers = [];
    private readonly List<UrgencyGroup> _groups = [];
    private readonly List<(Instant At, long Ticks)> _readings = [];
    private readonly Instant _origin = state.LastInstant;
    private readonly WorkOrderRule _rule = plan.WorkOrderRule;
    private readonly AgeingPolicy? _ageing = plan.Plan.Ageing;
    private readonly LateOrderRule _lateOrders = plan.LateOrders;

    public bool IsScored { get; } = plan.WorkOrderRule is WorkOrderRule.AgeOverTarget or WorkOrderRule.Balanced;

    public OrderPlace PlaceOf(WorkOrderState order) => _rule switch
    {
        WorkOrderRule.Fifo => new OrderPlace(new OrderKey(0, 0, order.Sequence)),
        WorkOrderRule.Priority => PlaceByBand(order),
        WorkOrderRule.PriorityDeadline => PlaceByDue(order),
        WorkOrderRule.Custom => PlaceByBand(order, -order.Urgency),
        _ => PlaceByUrgency(order),
    };

    /// <summary>How urgent the order of a key is now, under a rule that scores.</summary>
    public Urgency UrgencyOf(in OrderKey key)
    {
        ref readonly var group = ref CollectionsMarshal.AsSpan(_groups)[key.Group];
        var spent = group.Scale is null ? -1 : ReadingOf(key.Group) - key.Value;
        return new Urgency(ScoreOf(group, spent), spent, key.Place);
    }

    /// <summary>How urgent the order of a key was or is at an instant, under a rule that scores.</summary>
    public Urgency UrgencyOf(in OrderKey key, Instant at)
    {
        var spent = _groups[key.Group].Scale is { } scale ? ReadingOf(scale, at) - key.Value : -1;
        return new Urgency(ScoreOf(_groups[key.Group], spent), spent, key.Place);
    }

    /// <summary>A key of a group behind which all its members stand that are less urgent at an instant than something is, and few others; null when none is. More spent is never less urgent.</summary>
    public OrderKey? FirstBehind(int number, Urgency urgency, Instant at)
    {
        var group = _groups[number];
        if (group.Scale is not { } scale)
        {
            var own = new Urgency(ScoreOf(group, -1), -1, urgency.Place);
            return own == urgency ? new OrderKey(number, 0, urgency.Place) : own.GoesBefore(urgency) ? null : new OrderKey(number, 0, 0);
        }

        var (most, tooMuch) = (-FarTicks, FarTicks);
        if (IsMoreUrgent(most)) return null;
        while (tooMuch - most > 1)
        {
            var middle = most + ((tooMuch - most) / 2);
            if (IsMoreUrgent(middle)) tooMuch = middle;
            else most = middle;
        }

        return new OrderKey(number, ReadingOf(scale, at) - most, 0);

        bool IsMoreUrgent(long spent) => new Urgency(ScoreOf(group, spent), spent, urgency.Place) is var other && other != urgency && other.GoesBefore(urgency);
    }

    private OrderPlace PlaceByBand(WorkOrderState order, long value = 0)
    {
        var (band, changesAt) = BandOf(order);
        return new OrderPlace(new OrderKey(PartOf(band, order), value, order.Sequence), changesAt);
    }

    private OrderPlace PlaceByDue(WorkOrderState order)
    {
        var (band, changesAt) = BandOf(order);
        var clock = state.OrderingClockOf(order);
        if (_lateOrders == LateOrderRule.Keep || clock?.DueAt is not { } due) return Place(isBehind: false, changesAt);
        var backAt = _lateOrders == LateOrderRule.Demote ? BackAt(clock.CountsFromAt, due) : Instant.MaxValue;
        if (state.LastInstant <= due) return Place(isBehind: false, Earlier(changesAt, due.PlusTicks(1)));
        return state.LastInstant < backAt ? Place(isBehind: true, Earlier(changesAt, backAt)) : Place(isBehind: false, changesAt);

        OrderPlace Place(bool isBehind, Instant? until) =>
            new(new OrderKey((2 * PartOf(band, order)) + (isBehind ? 1 : 0), clock?.DueAt?.ToUnixTimeTicks() ?? NeverDue, order.Sequence), until);
    }

    private OrderPlace PlaceByUrgency(WorkOrderState order)
    {
        var isBalanced = _rule == WorkOrderRule.Balanced;
        var (band, changesAt) = isBalanced ? BandOf(order) : (0, null);
        var part = isBalanced ? PartOf(band, order) : 0;
        if (state.OrderingClockOf(order) is not { Status: SlaClockStatus.Running, DueAt: { } due } clock)
            return new OrderPlace(new OrderKey(NumberOf(new UrgencyGroup(part, null, 0, false)), 0, order.Sequence), changesAt);

        var countsLate = isBalanced && _lateOrders != LateOrderRule.Keep;
        var isLate = countsLate && state.LastInstant > due;
        if (countsLate && !isLate) changesAt = Earlier(changesAt, due.PlusTicks(1));
        var begin = ReadingOf(clock.Scale) - clock.ElapsedAt(state.LastInstant).BclCompatibleTicks;
        return new OrderPlace(new OrderKey(NumberOf(new UrgencyGroup(part, clock.Scale, AllowedOf(clock), isLate)), begin, order.Sequence), changesAt);
    }

    private long ScoreOf(in UrgencyGroup group, long spent)
    {
        if (_rule == WorkOrderRule.Balanced)
        {
            if (group.IsLate && _lateOrders == LateOrderRule.Last) return -1;
            return plan.BalanceScores.OfWorkOrder(group.Part, BalanceScores.ShareOf(spent, group.AllowedTicks), group.IsLate, isCapped: _lateOrders != LateOrderRule.Keep);
        }

        return group.Scale is null ? -1 : BalanceScores.ShareOf(spent, group.AllowedTicks);
    }

    /// <summary>The number of an order's bucket among those of all bands.</summary>
    private int PartOf(int band, WorkOrderState order) => (band * plan.BucketsPerBand) + order.Bucket;

    /// <summary>The band by priority and boost, raised for the wait, and when it rises next.</summary>
    private (int Band, Instant? ChangesAt) BandOf(WorkOrderState order)
    {
        if (_ageing is not { } ageing || order.Band == 0) return (order.Band, null);
        var waited = order.WaitedAt(state.LastInstant);
        var most = Math.Min(order.Band, ageing.MaxBands ?? order.Band);
        var steps = (int)Math.Clamp(waited.BclCompatibleTicks / ageing.BandUpAfter.BclCompatibleTicks, 0, most);
        var untilNext = (ageing.BandUpAfter * (steps + 1)) - waited;
        return (order.Band - steps, steps < most && order.WaitsSince is not null && untilNext < Instant.MaxValue - state.LastInstant ? state.LastInstant + untilNext : null);
    }

    /// <summary>When one that is late stands in front again: late by twice the time it had.</summary>
    private static Instant BackAt(Instant from, Instant due) => (due - from) * 2 < Instant.MaxValue - due ? due + ((due - from) * 2) : Instant.MaxValue;

    /// <summary>What differs from work order to work order, a promise made for one or days from its start, is rounded up to six binary digits, so that there are few groups.</summary>
    private static long AllowedOf(SlaClockState clock)
    {
        var ticks = Math.Max(1, clock.Allowed.BclCompatibleTicks);
        if (clock.Scale is { Measure: SlaMeasure.OpenTime } or { Measure: SlaMeasure.Elapsed, Hours: null }) return ticks;
        var unit = 1L << Math.Max(0, 58 - System.Numerics.BitOperations.LeadingZeroCount((ulong)ticks));
        return (ticks + unit - 1) / unit * unit;
    }

    /// <summary>What a clock of a group reads now that always ran; looked up once for all searches of an instant.</summary>
    private long ReadingOf(int number)
    {
        ref var reading = ref CollectionsMarshal.AsSpan(_readings)[number];
        if (reading.At != state.LastInstant) reading = (state.LastInstant, ReadingOf(_groups[number].Scale!.Value));
        return reading.Ticks;
    }

    /// <summary>What a clock reads now that always ran.</summary>
    private long ReadingOf(SlaScale scale) => ReadingOf(scale, state.LastInstant);

    private long ReadingOf(SlaScale scale, Instant at) => at >= _origin ? scale.Between(_origin, at).BclCompatibleTicks : -scale.Between(at, _origin).BclCompatibleTicks;

    private int NumberOf(UrgencyGroup group)
    {
        if (_groupNumbers.TryGetValue(group, out var known)) return known;
        _groupNumbers.Add(group, _groups.Count);
        _groups.Add(group);
        _readings.Add((Instant.MinValue, 0));
        return _groups.Count - 1;
    }

    private static Instant? Earlier(Instant? one, Instant other) => one < other ? one : other;
}
