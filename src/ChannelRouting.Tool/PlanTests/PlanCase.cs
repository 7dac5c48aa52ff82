using System.Globalization;
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

    /// <summary>What came in just before it.</summary>
    public required IReadOnlyList<WorkOrderDraft> Before { get; init; }

    public required WorkOrderDraft Order { get; init; }

    public required PlanCaseExpectation Expected { get; init; }

    /// <summary>Submits the work order to the plan and says what came of it. A case that hangs on code of the host is skipped.</summary>
    public (PlanCaseOutcome Outcome, IReadOnlyList<string> Messages) Run(RoutingPlan plan, IDateTimeZoneProvider timeZones)
    {
        var classifiers = StandIns(plan.Rules.Select(rule => rule.Code).OfType<CodeRule>().Select(code => (code.Name, code.Version)));
        var agentSelectors = StandIns(plan.Queues.Select(queue => queue.AgentSelector).OfType<SelectorCode>().Select(code => (code.Name, code.Version)));
        var workOrderSelectors = StandIns(plan.WorkOrderSelector is { } selector ? [(selector.Name, selector.Version)] : []);
        var failures = FindFailures(PlanTest.For(plan, timeZones, classifiers, agentSelectors, workOrderSelectors));
        string[] absent =
        [
            .. classifiers.Where(code => code.HasClassified).Select(code => TextOf("classifier", code)),
            .. agentSelectors.Where(code => code.HasChosen && (Expected.NamesAgent || Before.Count > 0)).Select(code => TextOf("agent selector", code)),
        ];
        return absent.Length > 0 ? (PlanCaseOutcome.Skipped, absent) : (failures.Count > 0 ? PlanCaseOutcome.Failed : PlanCaseOutcome.Passed, failures);
    }

    private List<string> FindFailures(PlanTest test)
    {
        try
        {
            if (Zone is not null) test.In(Zone);
            test.At(At);
            foreach (var agent in Agents) test.WithAgent(agent);
            foreach (var draft in Before) test.Submit(draft);
            if (Expected.Refusal is { } reason) return [.. FailureOf(() => test.Refuses(Order, reason))];
            var routed = test.Submit(Order);
            return [.. Expected.Checks.SelectMany(check => FailureOf(() => check(routed)))];
        }
        catch (PlanTestException refused)
        {
            return [refused.Message];
        }
    }

    private static IEnumerable<string> FailureOf(Action check)
    {
        try
        {
            check();
            return [];
        }
        catch (PlanTestException failure)
        {
            return [$"expected {failure.Expected}, but it {failure.Actual}."];
        }
    }

    private static AbsentCode[] StandIns(IEnumerable<(string Name, int Version)> codes) => [.. codes.Distinct().Select(code => new AbsentCode(code.Name, code.Version))];

    private static string TextOf(string kind, AbsentCode code) => string.Create(CultureInfo.InvariantCulture, $"it asks {kind} '{code.Name}' in version {code.Version}, which only the host has.");
}
