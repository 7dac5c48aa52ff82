using ChannelRouting.Wording;

namespace ChannelRouting.Testing;

/// <summary>What became of a work order in a <see cref="PlanTest"/>, to be compared with what should.</summary>
/// <remarks>
/// Every check returns this, so that checks can follow each other, and throws <see cref="PlanTestException"/> when it does not hold. It stands as the work order stood when
/// it was submitted, matching included. Immutable; safe to share between threads.
/// </remarks>
public sealed class RoutedWorkOrder
{
    private readonly Classification _classified;
    private readonly TestTime _time;

    internal RoutedWorkOrder(WorkOrder workOrder, Classification classified, TestTime time) => (WorkOrder, _classified, _time) = (workOrder, classified, time);

    /// <summary>The work order itself, for what the checks do not ask.</summary>
    public WorkOrder WorkOrder { get; }

    /// <summary>It stands in this queue, came from it, or will stand in it at its start.</summary>
    public RoutedWorkOrder GoesTo(QueueId queue) => Check(WorkOrder.Queue == queue, $"queue '{queue}'", Arrival);

    /// <summary>This rule chose its queue.</summary>
    public RoutedWorkOrder ByRule(string name) => Check(_classified.Rule == name, $"the choice of rule '{name}'", Arrival);

    /// <summary>No rule chose its queue, so it went to the fallback queue.</summary>
    public RoutedWorkOrder ByFallback() => Check(_classified.Source == QueueSource.Fallback, "the fallback queue", Arrival);

    /// <summary>It was bound for this queue, which was closed or full, or its channel was closed, and went to another one.</summary>
    public RoutedWorkOrder DivertedFrom(QueueId queue) => Check(
        _classified.Intake.Any(step => step.Action == IntakeAction.Divert && step.Queue == queue),
        $"to be diverted from queue '{queue}'",
        Arrival);

    /// <summary>It went where it was bound for.</summary>
    public RoutedWorkOrder IsNotDiverted() => Check(!_classified.Intake.Any(step => step.Action == IntakeAction.Divert), "not to be diverted", Arrival);

    /// <summary>Its channel or queue was closed, and it is held until that opens.</summary>
    public RoutedWorkOrder IsHeld() => Check(WaitsForOpening, "to be held until an opening", Whereabouts);

    /// <summary>No opening is waited for: nothing was closed, or it got in line all the same, or it is scheduled for later than that.</summary>
    public RoutedWorkOrder IsNotHeld() => Check(!WaitsForOpening, "not to be held", Whereabouts);

    /// <summary>It is scheduled, or held until its channel or queue opens, and gets in line then.</summary>
    /// <param name="instant">As in <see cref="PlanTest.At(string)"/>.</param>
    /// <exception cref="ArgumentException">The text cannot be read.</exception>
    public RoutedWorkOrder StartsAt(string instant) => StartsAt(_time.Read(instant));

    /// <summary>It is scheduled, or held until its channel or queue opens, and gets in line then.</summary>
    public RoutedWorkOrder StartsAt(Instant instant) => Check(WorkOrder.Status == WorkOrderStatus.Scheduled && WorkOrder.StartAt == instant, $"to start {_time.Write(instant)}", Whereabouts);

    /// <summary>It has this priority.</summary>
    public RoutedWorkOrder HasPriority(PriorityId priority) => Check(WorkOrder.Priority == priority, $"priority '{priority}'", $"has priority '{WorkOrder.Priority}'");

    /// <summary>It has this label with this text.</summary>
    public RoutedWorkOrder HasLabel(string name, string text) => Check(
        WorkOrder.Labels.GetValueOrDefault(name) == text,
        $"label '{name}' with '{text}'",
        WorkOrder.Labels.TryGetValue(name, out var actual) ? $"has '{actual}' there" : "has no such label");

    /// <summary>It needs this skill of its agent, at exactly this level or above.</summary>
    public RoutedWorkOrder Needs(SkillId skill, int atLeast) => Check(
        WorkOrder.Requirements.Contains(new SkillRequirement { Skill = skill, AtLeast = atLeast }),
        $"to need '{skill}' at {atLeast} or above",
        WorkOrder.Requirements.Count == 0 ? "needs nothing" : $"needs {string.Join(", ", WorkOrder.Requirements.Select(Text))}");

    /// <summary>This agent has it.</summary>
    public RoutedWorkOrder AssignedTo(AgentId agent) => Check(WorkOrder.Agent == agent, $"to be with agent '{agent}'", Whereabouts);

    /// <summary>It is offered to this agent, perhaps among others.</summary>
    public RoutedWorkOrder OfferedTo(AgentId agent) => Check(WorkOrder.Offers.Any(offer => offer.Agent == agent), $"to be offered to agent '{agent}'", Whereabouts);

    /// <summary>Nobody has it or is asked: it waits in line.</summary>
    public RoutedWorkOrder WaitsInLine() => Check(WorkOrder.Status == WorkOrderStatus.Queued, "to wait in line", Whereabouts);

    /// <summary>This promise is due then.</summary>
    /// <param name="target">Which promise.</param>
    /// <param name="instant">As in <see cref="PlanTest.At(string)"/>.</param>
    /// <exception cref="ArgumentException">The text cannot be read.</exception>
    public RoutedWorkOrder Due(SlaTargetId target, string instant) => Due(target, _time.Read(instant));

    /// <summary>This promise is due then.</summary>
    public RoutedWorkOrder Due(SlaTargetId target, Instant instant) =>
        Check(ClockOf(target) is { } clock && clock.DueAt == instant, $"'{target}' to be due {_time.Write(instant)}", PromiseText(target));

    /// <summary>This promise is not made, or its clock has not started.</summary>
    public RoutedWorkOrder HasNoClock(SlaTargetId target) => Check(ClockOf(target) is null, $"no clock '{target}'", PromiseText(target));

    internal string Arrival => $"went to queue '{WorkOrder.Queue}', {How}";

    private bool WaitsForOpening => WorkOrder.Status == WorkOrderStatus.Scheduled && _classified.Intake.Any(step => step.Action == IntakeAction.Hold && step.OpensAt == WorkOrder.StartAt);

    private string How => $"{Choice}{string.Concat(_classified.Intake.Where(step => step.Action == IntakeAction.Divert).Select(step => $", diverted from queue '{step.Queue}', as {RoutingWording.English.Word(step.Reason)}"))}";

    private string Choice => _classified switch
    {
        { Rule: { } rule } => $"by rule '{rule}'",
        { Source: QueueSource.Named } => "which it named itself",
        _ => "the fallback, as no rule chose one",
    };

    private string Whereabouts => WorkOrder switch
    {
        { Agent: { } agent } => $"is with agent '{agent}'",
        { Offers.Count: > 0 } => $"is offered to {string.Join(", ", WorkOrder.Offers.Select(offer => $"'{offer.Agent}'"))}",
        { Status: WorkOrderStatus.Scheduled, StartAt: { } start } => $"is scheduled for {_time.Write(start)}",
        _ => $"waits in line in queue '{WorkOrder.Queue}'",
    };

    private SlaClock? ClockOf(SlaTargetId target) => WorkOrder.Clocks.FirstOrDefault(clock => clock.Target == target);

    private string PromiseText(SlaTargetId target) => ClockOf(target) switch
    {
        { DueAt: { } due } clock => $"is due {_time.Write(due)} by policy '{clock.Policy}'",
        { } clock => $"has no due instant for it, its clock is {clock.Status}",
        null when WorkOrder.Clocks.Count == 0 => "has no clock at all",
        null => $"has clocks for {string.Join(", ", WorkOrder.Clocks.Select(clock => $"'{clock.Target}'"))} only",
    };

    private RoutedWorkOrder Check(bool holds, string expected, string actual) =>
        holds ? this : throw new PlanTestException($"Work order '{WorkOrder.Id}'", expected, actual);

    private static string Text(SkillRequirement need) =>
        $"'{need.Skill}'{(need.AtLeast is { } least ? $" at {least}" : "")}{(need.AtMost is { } most ? $" to {most}" : "")}{(need.IsExcluded == true ? " not" : "")}{(need.IsPreferred == true ? " if possible" : "")}";
}
