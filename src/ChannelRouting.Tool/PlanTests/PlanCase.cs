using ChannelRouting.Testing;

namespace ChannelRouting.Tool.PlanTests;

/// <summary>A work order at an instant, who is there, and what should become of it.</summary>
internal sealed record PlanCase
{
    /// <summary>A name for people; null when it has none.</summary>
    public required string? Name { get; init; }

    /// <summary>The zone that messages speak of; null for UTC.</summary>
    public required string? Zone { get; init; }

    public required Instant At { get; init; }

    public required IReadOnlyList<AgentProfile> Agents { get; init; }

    public required WorkOrderDraft Order { get; init; }

    /// <summary>What should be so: each throws when it is not.</summary>
    public required IReadOnlyList<Action<RoutedWorkOrder>> Expectations { get; init; }

    /// <summary>Submits the work order to the plan and says what is not as it should be.</summary>
    public IReadOnlyList<string> FindFailures(RoutingPlan plan, IDateTimeZoneProvider timeZones)
    {
        try
        {
            var test = PlanTest.For(plan, timeZones);
            if (Zone is not null) test.In(Zone);
            test.At(At);
            foreach (var agent in Agents) test.WithAgent(agent);
            var routed = test.Submit(Order);
            return [.. Expectations.Select(expect => FindFailure(expect, routed)).OfType<string>()];
        }
        catch (PlanTestException refused)
        {
            return [refused.Message];
        }
    }

    private static string? FindFailure(Action<RoutedWorkOrder> expect, RoutedWorkOrder routed)
    {
        try
        {
            expect(routed);
            return null;
        }
        catch (PlanTestException failure)
        {
            return $"expected {failure.Expected}, but it {failure.Actual}.";
        }
    }
}
