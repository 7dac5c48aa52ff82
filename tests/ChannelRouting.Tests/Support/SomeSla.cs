namespace ChannelRouting.Tests.Support;

/// <summary>Promises for what a test does not say.</summary>
internal static class SomeSla
{
    public static RoutingPlan PlanWith(params SlaPolicy[] policies) => Some.Plan() with { SlaPolicies = policies };

    public static SlaPolicy Policy(string id, Condition? when, params SlaTarget[] targets) => new() { Id = id, When = when, Targets = targets };

    public static SlaTarget Target(string id, SlaGoal goal) => new() { Id = id, Calendar = "office", Goals = [goal] };
}
