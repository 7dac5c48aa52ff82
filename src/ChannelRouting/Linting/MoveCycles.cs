using ChannelRouting.Planning;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Moves of a policy that go on round and round: each puts the work in line, which starts the clock that leads to the next one.</summary>
internal static class MoveCycles
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, ConditionLogic logic)
    {
        for (var i = 0; i < plan.SlaPolicies.Count; i++)
        {
            var path = At("$.slaPolicies", i);
            List<(string Path, SlaAction Action)> moves = [.. plan.SlaPolicies[i].Targets.SelectMany((target, place) => MovesOf(target, At($"{path}.targets", place)))];
            foreach (var (at, action) in moves)
                if (FindOther(action, moves, logic) is { } other)
                {
                    yield return new PlanFinding { Code = PlanFindingCode.MoveCycle, Path = $"{at}.moveTo", Value = $"{action.MoveTo} -> {other.MoveTo} -> {action.MoveTo}" };
                    break; // The others are moves of the same round.
                }
        }
    }

    private static IEnumerable<(string Path, SlaAction Action)> MovesOf(SlaTarget target, string path)
    {
        var complete = SlaTargetForm.Complete(target);
        if (complete.Starts != SlaMoment.Queued || (complete.StartsAnew != true && complete.Stops != SlaMoment.Queued)) return [];
        return PlannedActions.Of(target, path).Where(planned => planned.Action.MoveTo is not null);
    }

    /// <summary>A move elsewhere that the same work order can be given.</summary>
    private static SlaAction? FindOther(SlaAction action, List<(string Path, SlaAction Action)> moves, ConditionLogic logic) =>
        moves.Select(move => move.Action).FirstOrDefault(other => other.MoveTo != action.MoveTo && !(action.When is { } one && other.When is { } two && logic.Excludes(one, two)));
}
