using System.Text.Json;
using System.Text.Json.Nodes;
using ChannelRouting.Journaling;

namespace ChannelRouting.Planning;

/// <summary>Tells in what two plans differ.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public static class PlanComparison
{
    /// <summary>All differences of meaning, by the parts of the plan; none when the two do the same.</summary>
    /// <param name="before">A plan, with or without errors.</param>
    /// <param name="after">The plan it is compared with.</param>
    /// <exception cref="ArgumentException">Something is null that must not be, or a word is not one of its enumeration.</exception>
    public static IReadOnlyList<PlanDifference> Compare(RoutingPlan before, RoutingPlan after)
    {
        PlanShape.ThrowIfMalformed(before);
        PlanShape.ThrowIfMalformed(after);
        var walk = new PlanWalk();
        walk.Compare(NodeOf(before), NodeOf(after), default);
        return walk.Differences;
    }

    private static JsonNode? NodeOf(RoutingPlan plan) => JsonSerializer.SerializeToNode(PlanInFull.Of(plan), RoutingJson.Compact.GetTypeInfo(typeof(RoutingPlan)));
}
