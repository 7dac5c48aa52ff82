using ChannelRouting.Planning;

namespace ChannelRouting.Tests.Support;

/// <summary>Plans of random runs, of which the second queue, the second channel and the first priority go by one of two names each.</summary>
internal static class OtherNames
{
    /// <summary>A plan under other names, mostly with what replaces the names of the plan before.</summary>
    public static ApplyPlan Applied(RoutingPlan plan, TestEngine engine, RandomStep step)
    {
        var before = engine.Engine.Plan?.Plan;
        var former = step.Choice % 6 == 0 ? engine.Engine.GetPlanHistory().Applied.SkipLast(1 + (step.Subject % 3)).LastOrDefault() : null;
        var renamed = former?.Plan ?? Renamed(plan, step);
        return new ApplyPlan
        {
            Plan = former is null ? renamed : null,
            Version = former?.Version,
            StartAt = step.Subject % 4 == 0 ? engine.Now + Duration.FromMinutes(step.Other * 3) : null,
            Note = step.Choice % 2 == 0 ? $"since {step.Other}" : null,
            OpenWork = step.Choice % 3 == 0 ? null : (PlanAdoption)(step.Other % 4),
            Replacements = before is null || step.Choice % 11 == 0 ? null : Replacing(before, renamed, step),
        };
    }

    private static RoutingPlan Renamed(RoutingPlan plan, RandomStep step)
    {
        var renamed = plan;
        if (step.Subject % 3 == 0) renamed = Renamed(renamed, "orders", "desk");
        if (step.Other % 3 == 0) renamed = Renamed(renamed, "chat", "talk");
        if (step.Choice % 5 == 0) renamed = Renamed(renamed, "urgent", "asap");
        return renamed;
    }

    /// <summary>What a thing is called after the replacements.</summary>
    public static TId NameOf<TId>(this IReadOnlyList<Replacement<TId>> replacements, TId before) where TId : struct, IIdentifier<TId> =>
        replacements.FirstOrDefault(replacement => replacement.From.Value == before.Value)?.To ?? before;

    /// <summary>Each by its new name, or by another one that was there before.</summary>
    private static PlanReplacements Replacing(RoutingPlan before, RoutingPlan after, RandomStep step) => new()
    {
        Queues = Replacing(before.Queues[^1].Id, after.Queues[^1].Id, after.Queues[0].Id, step.Other % 4 == 0),
        Channels = Replacing(before.Channels[^1].Id, after.Channels[^1].Id, after.Channels[0].Id, step.Subject % 2 == 0),
        Priorities = Replacing(before.Priorities[0], after.Priorities[0], after.Priorities[1], step.Subject % 5 == 0),
    };

    private static Replacement<TId>[] Replacing<TId>(TId before, TId after, TId other, bool joinsOther) where TId : struct, IIdentifier<TId> =>
        before.Value == after.Value ? [] : [new Replacement<TId> { From = before, To = joinsOther ? other : after }];

    private static RoutingPlan Renamed(RoutingPlan plan, string from, string to) =>
        PlanJson.Read(PlanJson.Write(plan).Replace($"\"{from}\"", $"\"{to}\"", StringComparison.Ordinal)).Plan!;
}
