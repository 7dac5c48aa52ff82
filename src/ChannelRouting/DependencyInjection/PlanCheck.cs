using ChannelRouting.Planning;
using ChannelRouting.Wording;

namespace ChannelRouting.DependencyInjection;

/// <summary>Tells whoever starts the host all that is wrong with its plan, in sentences with the cure.</summary>
internal static class PlanCheck
{
    /// <summary>Findings shown in a message; the exception carries all.</summary>
    private const int MostShown = 20;

    public static T Run<T>(string subject, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (PlanInvalidException exception)
        {
            throw Invalid(subject, exception.Findings);
        }
    }

    public static PlanInvalidException Invalid(string subject, IReadOnlyList<PlanFinding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == PlanFindingSeverity.Error).Select(RoutingWording.English.Describe).ToList();
        var more = errors.Count > MostShown ? [$"... and {errors.Count - MostShown} more."] : Enumerable.Empty<string>();
        return new PlanInvalidException($"{subject} has {errors.Count} error{(errors.Count == 1 ? "" : "s")}:\n{string.Join('\n', errors.Take(MostShown).Concat(more))}", findings);
    }
}
