using ChannelRouting.Journaling;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Agents who join a queue so late that the search for an agent is over: its steps have ended in everybody else of the queue, or in an escalation.</summary>
internal static class OutlastingDelays
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, Roster roster)
    {
        for (var i = 0; i < plan.Queues.Count; i++)
        {
            if (plan.Queues[i] is not { AfterSteps: StepsEnd.AnyInQueue or StepsEnd.Escalate } queue || queue.Steps.Any(step => step.Calendar is not null)) continue;
            var steps = queue.Steps.Aggregate(Duration.Zero, (sum, step) => sum + step.Lasts);
            if (roster.Agents.FirstOrDefault(agent => agent.Profile.QueueTerms.Any(term => term.Queue == queue.Id && term.Delay > steps)) is { } late)
                yield return new PlanFinding { Code = PlanFindingCode.OutlastingDelay, Path = $"{At("$.queues", i)}.steps", Value = late.Profile.Id.Value, Limit = DurationText.Write(steps) };
        }
    }
}
