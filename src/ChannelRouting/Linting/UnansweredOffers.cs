using ChannelRouting.Planning;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Queues whose work nobody is left to be offered once all have declined or missed it, with nothing in the plan that notices.</summary>
internal static class UnansweredOffers
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan)
    {
        if (plan.SlaPolicies.SelectMany(policy => policy.Targets).Any(HelpsInLine)) yield break;
        for (var i = 0; i < plan.Queues.Count; i++)
            if (plan.Queues[i].Offers is { } offers && (offers.CoolDown is null || offers.MaxRefusals is not null) && !Helps(plan.Queues[i]))
                yield return new PlanFinding { Code = PlanFindingCode.UnansweredOffers, Path = $"{At("$.queues", i)}.offers", Value = plan.Queues[i].Id.Value };
    }

    /// <summary>Whether steps tell somebody of the work, or let others take it.</summary>
    private static bool Helps(WorkQueue queue) =>
        queue.AfterSteps is StepsEnd.AnyInQueue or StepsEnd.Escalate
        || queue.Steps.Any(step => step is { NotifyRole: not null } or { RelaxSkills: not null } or { LowerLevelsBy: not null } or { AlsoServedBy.Count: > 0 });

    /// <summary>Whether a promise whose clock runs in line leads to somebody who hears of the work, or who could take it.</summary>
    private static bool HelpsInLine(SlaTarget target) =>
        SlaTargetForm.Complete(target).PausesIn?.Contains(WorkOrderStatus.Queued) != true
        && target.Warnings.SelectMany(warning => warning.Actions).Concat(target.OnBreach).Any(action => action is { NotifyRole: not null } or { DropSkills: not null } or { MoveTo: not null } or { EscalateTo: not null } or { Reclassifies: true });
}
