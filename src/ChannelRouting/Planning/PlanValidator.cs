using ChannelRouting.Linting;

namespace ChannelRouting.Planning;

/// <summary>Checks a plan whole: every name refers to something, every number is in its range, every part makes sense with the others.</summary>
/// <remarks>
/// Reports all findings at once: errors, or the warnings of a plan without errors. A warning is certain; in a plan with thousands of entangled conditions not all may be found. Safe to use from
/// several threads.
/// </remarks>
public static class PlanValidator
{
    /// <summary>All that is wrong in a plan, in the order of its parts, or all that is doubtful in one without errors.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="timeZones">The time-zone database. Null: the one that came with NodaTime.</param>
    /// <exception cref="ArgumentException">Something is null that must not be, or a word is not one of its enumeration.</exception>
    public static IReadOnlyList<PlanFinding> Validate(RoutingPlan plan, IDateTimeZoneProvider? timeZones = null)
    {
        var findings = FindFaults(plan, timeZones);
        return HasErrors(findings) ? findings : [.. findings, .. PlanLint.Find(plan)];
    }

    /// <summary>The same, and for a plan without errors what is doubtful beside those who are to do its work: queues that nobody serves, requirements that nobody meets.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="agents">All agents there are, signed in or not. One without capacity counts for nothing, and so does a queue that the plan lacks.</param>
    /// <param name="timeZones">The time-zone database. Null: the one that came with NodaTime.</param>
    /// <exception cref="ArgumentException">Something is null that must not be, or a word is not one of its enumeration.</exception>
    public static IReadOnlyList<PlanFinding> Validate(RoutingPlan plan, IReadOnlyList<AgentProfile> agents, IDateTimeZoneProvider? timeZones = null)
    {
        ArgumentNullException.ThrowIfNull(agents);
        if (agents.Contains(null!)) throw new ArgumentException("An agent is null; give each a profile.", nameof(agents));
        var findings = Validate(plan, timeZones);
        return HasErrors(findings) ? findings : [.. findings, .. PlanLint.Find(plan, agents)];
    }

    /// <summary>What is wrong, and what is doubtful in a part by itself: all that the engine needs to know of a plan.</summary>
    internal static IReadOnlyList<PlanFinding> FindFaults(RoutingPlan plan, IDateTimeZoneProvider? timeZones)
    {
        PlanShape.ThrowIfMalformed(plan);
        return new PlanValidation(plan, timeZones ?? DateTimeZoneProviders.Tzdb).Run();
    }

    private static bool HasErrors(IReadOnlyList<PlanFinding> findings) => findings.Any(finding => finding.Severity == PlanFindingSeverity.Error);
}
