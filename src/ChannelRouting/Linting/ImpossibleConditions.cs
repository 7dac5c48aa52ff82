using System.Text.Json;
using ChannelRouting.Journaling;
using ChannelRouting.Planning;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Conditions that no work order meets.</summary>
internal static class ImpossibleConditions
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, ConditionLogic logic) =>
        from place in PlacesOf(plan)
        where place.When is not null && logic.IsImpossible(place.When)
        select new PlanFinding { Code = PlanFindingCode.ImpossibleCondition, Path = place.Path, Value = PlanValueText.CutLong(JsonSerializer.Serialize(place.When, RoutingJson.Compact.GetTypeInfo(typeof(Condition)))) };

    private static IEnumerable<(string Path, Condition? When)> PlacesOf(RoutingPlan plan)
    {
        for (var i = 0; i < plan.Rules.Count; i++) yield return ($"{At("$.rules", i)}.when", plan.Rules[i].When);
        for (var i = 0; i < plan.Queues.Count; i++)
            for (var j = 0; j < plan.Queues[i].Buckets.Count; j++) yield return ($"{At($"{At("$.queues", i)}.buckets", j)}.when", plan.Queues[i].Buckets[j].When);
        for (var i = 0; i < plan.SlaPolicies.Count; i++)
        {
            var (policy, path) = (plan.SlaPolicies[i], At("$.slaPolicies", i));
            yield return ($"{path}.when", policy.When);
            for (var j = 0; j < policy.Targets.Count; j++)
                foreach (var place in PlacesOf(policy.Targets[j], At($"{path}.targets", j))) yield return place;
        }
    }

    private static IEnumerable<(string Path, Condition? When)> PlacesOf(SlaTarget target, string path) =>
    [
        ($"{path}.pausesWhen", target.PausesWhen),
        .. target.Goals.Select((goal, place) => ($"{At($"{path}.goals", place)}.when", goal.When)),
        .. PlannedActions.Of(target, path).Select(planned => ($"{planned.Path}.when", planned.Action.When)),
    ];
}
