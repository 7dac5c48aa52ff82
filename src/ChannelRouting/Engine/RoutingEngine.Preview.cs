using ChannelRouting.Engine;
using ChannelRouting.Sla;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>What applying a plan at <see cref="LastInstant"/> would mean for some of the open work orders. Changes nothing.</summary>
    /// <exception cref="ArgumentException">The limit is out of its range, or the command is malformed.</exception>
    public PlanPreview Preview(PreviewPlan query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > RoutingLimits.WorkOrdersPerPage)
            throw new ArgumentException($"PreviewPlan.Limit is {query.Limit}; give 1 to {RoutingLimits.WorkOrdersPerPage}.", nameof(query));
        CommandShape.ThrowIfMalformed(query.Command ?? throw new ArgumentException("PreviewPlan.Command is null; give a value.", nameof(query)));
        if (FindRefusal(query.Command, out _, out _) is { } refusal) return PreviewOf([], null) with { Rejection = refusal };

        var page = _state.WorkOrders.Where(order => !order.IsFinal && !(order.Id.CompareTo(query.After ?? default) <= 0)).OrderBy(order => order.Id).Take(query.Limit + 1).ToList();
        var looked = page.Take(query.Limit).ToList();
        var after = TryOut(query.Command with { StartAt = null }, looked);
        var routes = new Routes(_state, query.Command.Replacements);
        return PreviewOf([.. looked.Select(order => EffectOf(order, after.FindOrder(order.Id)!, routes))], page.Count > query.Limit ? (WorkOrderId?)looked[^1].Id : null);
    }

    /// <summary>Copies of some orders after the command, up to where matching would begin.</summary>
    private RoutingState TryOut(ApplyPlan command, List<WorkOrderState> orders)
    {
        var former = command.Plan ?? _state.FindFormerPlan(command.Version!.Value);
        var engine = new RoutingEngine(_state.CopyOf(orders));
        engine.Decide(command with { Plan = former, Version = null });
        engine.AdoptPlan();
        engine.BeginSteps();
        return engine._state;
    }

    private PlanEffect EffectOf(WorkOrderState before, WorkOrderState after, Routes routes) => new()
    {
        WorkOrder = before.Id,
        FromQueue = before.Queue,
        Queue = after.Queue,
        FromRequirements = before.Requirements,
        Requirements = after.Requirements,
        FromPriority = before.Priority,
        Priority = after.Priority,
        FromStartAt = StartOf(before),
        StartAt = StartOf(after),
        Dues = [.. DueChanges(before, after)],
        BecomesUnroutable = routes.LeadToSomebody(before) && !routes.WillLeadToSomebody(after),
    };

    private static Instant? StartOf(WorkOrderState order) => order.Status == WorkOrderStatus.Scheduled ? order.StartAt : null;

    private IEnumerable<DueChange> DueChanges(WorkOrderState before, WorkOrderState after) =>
        from target in before.LatestClocks.Concat(after.LatestClocks).Select(clock => clock.Target).Distinct().Order()
        let change = new DueChange { Target = target, FromDueAt = DueOf(before.FindClock(target)), DueAt = DueOf(after.FindClock(target)) }
        where change.FromDueAt != change.DueAt
        select change;

    private Instant? DueOf(SlaClockState? clock) => clock switch
    {
        { Status: SlaClockStatus.Running } => clock.DueAt,
        { Status: SlaClockStatus.Paused } => clock.DueIfResumedAt(LastInstant).AtOrNull,
        _ => null,
    };

    private static PlanPreview PreviewOf(IReadOnlyList<PlanEffect> looked, WorkOrderId? next) => new()
    {
        Rejection = null,
        LookedAtCount = looked.Count,
        QueueCount = looked.Count(ChangesQueue),
        RequirementsCount = looked.Count(ChangesRequirements),
        PriorityCount = looked.Count(ChangesPriority),
        StartCount = looked.Count(ChangesStart),
        DueCount = looked.Count(effect => effect.Dues.Count > 0),
        UnroutableCount = looked.Count(effect => effect.BecomesUnroutable),
        Effects = [.. looked.Where(ChangesAnything)],
        Next = next,
    };

    private static bool ChangesAnything(PlanEffect effect) =>
        ChangesQueue(effect) || ChangesRequirements(effect) || ChangesPriority(effect) || ChangesStart(effect) || effect.Dues.Count > 0 || effect.BecomesUnroutable;

    private static bool ChangesQueue(PlanEffect effect) => effect.Queue != effect.FromQueue;

    private static bool ChangesPriority(PlanEffect effect) => effect.Priority != effect.FromPriority;

    private static bool ChangesStart(PlanEffect effect) => effect.StartAt != effect.FromStartAt;

    private static bool ChangesRequirements(PlanEffect effect) => !effect.Requirements.SequenceEqual(effect.FromRequirements);
}
