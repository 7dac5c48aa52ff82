using ChannelRouting.Engine;

namespace ChannelRouting.Querying;

/// <summary>A filter made ready to be asked at one instant.</summary>
internal sealed class WorkOrderTest(WorkOrderFilter filter, Instant now)
{
    private readonly long _now = now.ToUnixTimeTicks();

    /// <summary>Whether the pile says it all: what passes as a pile passes as a whole.</summary>
    public bool IsByPile { get; } = filter is { Agent: null, OfferedTo: null, TypeUnder: null, IsOverdue: null, DueBeforeAt: null, QueueSource: null, Fields.Count: 0, Labels.Count: 0 };

    /// <summary>The earliest due that passes, in ticks.</summary>
    public long DueFrom { get; } = filter.IsOverdue == false ? now.ToUnixTimeTicks() : long.MinValue;

    /// <summary>The first due that no longer passes, in ticks; null when all later ones do, and none at all.</summary>
    public long? DueUntil { get; } = (filter.IsOverdue, filter.DueBeforeAt) switch
    {
        (true, { } before) => Math.Min(now.ToUnixTimeTicks(), CeilingTicks(before)),
        (true, null) => now.ToUnixTimeTicks(),
        (_, { } before) => CeilingTicks(before),
        _ => null,
    };

    public WorkOrderFilter Filter => filter;

    public bool Passes(in PileKey pile) =>
        (filter.Queue is not { } queue || pile.Queue == queue) &&
        (filter.Status is not { } status || pile.Status == status) &&
        (filter.IsFinal is not { } isFinal || WorkOrderLifecycle.IsFinal(pile.Status) == isFinal) &&
        (filter.Channel is not { } channel || pile.Channel == channel) &&
        (filter.Priority is not { } priority || pile.Priority == priority);

    public bool Passes(WorkOrderState order) => Passes(PileKey.Of(order)) && (IsByPile || PassesBesidePile(order));

    private bool PassesBesidePile(WorkOrderState order) =>
        (filter.Agent is not { } agent || (order.Agent?.Id == agent && !order.IsFinal)) &&
        (filter.OfferedTo is not { } offeredTo || IsOffered(order, offeredTo)) &&
        (filter.TypeUnder is not { } path || IsUnder(order.Type, path)) &&
        (filter.QueueSource is not { } source || order.QueueSource == source) &&
        PassesByDue(order) &&
        HasAll(order.Fields, filter.Fields) &&
        HasAll(order.Labels, filter.Labels);

    private bool PassesByDue(WorkOrderState order)
    {
        if (filter.IsOverdue is null && filter.DueBeforeAt is null) return true;
        var due = WorkOrderListing.DueOf(order);
        return due >= DueFrom && (DueUntil is not { } until || due < until) && (filter.IsOverdue is not { } isOverdue || due < _now == isOverdue);
    }

    private static bool IsOffered(WorkOrderState order, AgentId agent)
    {
        foreach (var offer in order.Offers)
            if (offer.Agent.Id == agent) return true;
        return false;
    }

    private static bool IsUnder(string type, string path) =>
        type.StartsWith(path, StringComparison.Ordinal) && (type.Length == path.Length || type[path.Length] == '/');

    private static bool HasAll(IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, string> asked)
    {
        foreach (var (name, text) in asked)
            if (!texts.TryGetValue(name, out var found) || found != text) return false;
        return true;
    }

    /// <summary>Due instants are whole ticks: before an instant between two is before the later one.</summary>
    private static long CeilingTicks(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks) < instant ? ticks + 1 : ticks;
    }
}
