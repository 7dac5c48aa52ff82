using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private readonly SortedDictionary<Instant, PlanStart> _planStarts = [];
    private readonly List<PlanRecord> _planRecords = [];

    /// <summary>Plans that have yet to start, the next one first.</summary>
    public IEnumerable<PlanScheduled> ScheduledPlans => _planStarts.Values.Select(start => start.Scheduled);

    public int ScheduledPlanCount => _planStarts.Count;

    /// <summary>The plans applied lately, the current one last.</summary>
    public IReadOnlyList<PlanRecord> PlanRecords => _planRecords;

    /// <summary>The plan that is to start at an instant; null when none is.</summary>
    public PlanScheduled? FindScheduledPlan(Instant startAt) => _planStarts.GetValueOrDefault(startAt)?.Scheduled;

    /// <summary>A plan applied lately; null when none of that version is remembered.</summary>
    public RoutingPlan? FindFormerPlan(PlanVersion version) => _planRecords.Find(record => record.Version == version)?.Plan;

    private void On(PlanScheduled e)
    {
        Unschedule(e.StartAt);
        _planStarts.Add(e.StartAt, new PlanStart(e, Deadlines.Add(e.StartAt, DeadlineKind.PlanStart, LastSequence, e)));
    }

    private void On(PlanWithdrawn e) => Unschedule(e.StartAt);

    private void On(PlanRefused e) => Unschedule(e.StartAt);

    private void Remember(PlanApplied e)
    {
        Unschedule(e.At); // If it was scheduled, this is its instant, and nothing that was to start by then is left otherwise.
        _planRecords.Add(new PlanRecord { Version = e.Version, Plan = e.Plan, AppliedAt = e.At, AppliedBy = e.Actor, Note = e.Note, RestoredFrom = e.RestoredFrom });
        if (_planRecords.Count > RoutingLimits.RememberedPlans) _planRecords.RemoveAt(0);
    }

    private void Unschedule(Instant startAt)
    {
        if (_planStarts.Remove(startAt, out var start)) Deadlines.Remove(start.Deadline);
    }
}
