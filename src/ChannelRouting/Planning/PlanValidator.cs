namespace ChannelRouting.Planning;

/// <summary>Checks a plan whole: every name refers to something, every number is in its range, every part makes sense with the others.</summary>
/// <remarks>Reports all findings at once. Safe to use from several threads.</remarks>
public static class PlanValidator
{
    /// <summary>All that is wrong or doubtful in a plan, in the order of its parts.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="timeZones">The time-zone database. Null: the one that came with NodaTime.</param>
    /// <exception cref="ArgumentException">Something is null that must not be, or a word is not one of its enumeration.</exception>
    public static IReadOnlyList<PlanFinding> Validate(RoutingPlan plan, IDateTimeZoneProvider? timeZones = null)
    {
        PlanShape.ThrowIfMalformed(plan);
        return new PlanValidation(plan, timeZones ?? DateTimeZoneProviders.Tzdb).Run();
    }
}
