using ChannelRouting.Planning;

namespace ChannelRouting.Testing;

/// <summary>Drafts, agents and plans for tests: the test says what it is about, the rest has a default that fits together.</summary>
/// <remarks>What it gives are the records themselves, so <c>with { ... }</c> says more. Safe for use by any number of threads at one time.</remarks>
public static class Any
{
    /// <summary>A work order as the host hands it in, without priority, requirements or fields.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="type">What it is about. Default: <c>question</c>.</param>
    /// <param name="channel">The channel it came by. Default: <c>chat</c>, which <see cref="Plan"/> has.</param>
    public static WorkOrderDraft Draft(WorkOrderId id, string type = "question", ChannelId? channel = null) =>
        new() { Id = id, Channel = channel ?? "chat", Type = type };

    /// <summary>An agent without skills who always has room.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="queues">The queues it serves; none given: <c>general</c>, which <see cref="Plan"/> has.</param>
    public static AgentProfile Agent(AgentId id, params IReadOnlyList<QueueId> queues)
    {
        ArgumentNullException.ThrowIfNull(queues);
        return new() { Id = id, Queues = queues.Count > 0 ? queues : ["general"], CapacityUnits = RoutingLimits.CapacityUnits };
    }

    /// <summary>A plan with a channel <c>chat</c> that costs 1 unit, and a queue <c>general</c> for what no rule knows, which assigns at once; no promises.</summary>
    /// <param name="configure">Says more: other channels and queues, rules, calendars, promises. Null for nothing more.</param>
    /// <exception cref="PlanInvalidException">What was said has errors; all findings stand in the exception.</exception>
    public static RoutingPlan Plan(Action<RoutingPlanBuilder>? configure = null)
    {
        var plan = new RoutingPlanBuilder().Name("test").Channel("chat", c => c.Cost(1)).Queue("general").Fallback("general");
        configure?.Invoke(plan);
        return plan.Build();
    }
}
