using NodaTime.Text;

namespace ServiceDesk;

/// <summary>The check against the log: by measure, and for the promise that made_sla follows by priority and by month.</summary>
internal sealed class SlaChecks(ServiceDeskRun run)
{
    private static readonly InstantPattern Month = InstantPattern.CreateWithInvariantCulture("uuuu-MM");

    public SlaCheck Closing { get; } = SlaCheck.Of("all", run, run.Log.Incidents, DeskPlan.Closing);

    public IReadOnlyList<SlaCheck> ByMeasure =>
        [.. run.Plan.SlaPolicies.SelectMany(policy => policy.Targets).Select(target => SlaCheck.Of(target.Id.Value, run, run.Log.Incidents, target.Id))];

    public IReadOnlyList<SlaCheck> ByPriority => [.. run.Plan.Priorities.Select(priority =>
        SlaCheck.Of(priority.Value, run, run.Log.Incidents.Where(incident => incident.Priority == priority), DeskPlan.Closing))];

    public IReadOnlyList<SlaCheck> ByMonth => [.. run.Log.Incidents
        .GroupBy(incident => Month.Format(incident.OpenedAt))
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => SlaCheck.Of(group.Key, run, group, DeskPlan.Closing))];

    /// <summary>Incidents on which our verdict differs from the log's.</summary>
    public IReadOnlyList<Incident> Unexplained =>
        [.. run.Log.Incidents.Where(incident => (incident.Flip is null) != (run.BreachOf(incident, DeskPlan.Closing) is null))];

    /// <summary>At which status the log turns made_sla to false, and how often.</summary>
    public IReadOnlyList<(WorkOrderStatus Status, int Count)> Flips => [.. run.Log.Incidents
        .Select(incident => incident.Flip?.Status).OfType<WorkOrderStatus>()
        .CountBy(status => status).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
}
