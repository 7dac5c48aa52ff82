using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>What a promise leads to, with its place in the plan: at its warnings, then at the breach.</summary>
internal static class PlannedActions
{
    public static IEnumerable<(string Path, SlaAction Action)> Of(SlaTarget target, string path) =>
        target.Warnings.SelectMany((warning, place) => Of(warning.Actions, $"{At($"{path}.warnings", place)}.actions")).Concat(Of(target.OnBreach, $"{path}.onBreach"));

    private static IEnumerable<(string Path, SlaAction Action)> Of(IEnumerable<SlaAction> actions, string path) => actions.Select((action, place) => (At(path, place), action));
}
