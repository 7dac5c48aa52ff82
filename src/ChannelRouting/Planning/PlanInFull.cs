using ChannelRouting.Alerts;
using ChannelRouting.Metrics;

namespace ChannelRouting.Planning;

/// <summary>Plans with every default written out, so that two which mean the same are the same but for the order of lists that have none.</summary>
internal static class PlanInFull
{
    public static RoutingPlan Of(RoutingPlan plan) => plan with
    {
        WorkOrderRule = RuleDefaults.WorkOrderRuleOf(plan),
        LateOrders = RuleDefaults.LateOrdersOf(plan),
        Balance = Of(plan.Balance),
        AssignmentLimit = plan.AssignmentLimit is { } limit ? limit with { AtMost = limit.AtMost ?? 1 } : null,
        Metrics = MetricsDefaults.InFull(plan.Metrics),
        Alerts = [.. plan.Alerts.Select(AlertDefaults.InFull)],
        RetainClosedFor = plan.RetainClosedFor ?? CompiledPlan.DefaultRetention,
        Channels = [.. plan.Channels.Select(Of)],
        Queues = [.. plan.Queues.Select(Of)],
        Rules = [.. plan.Rules.Select(rule => rule with { Labels = [.. rule.Labels.Select(label => label with { Capture = Of(label.Capture) })] })],
        SlaPolicies = [.. plan.SlaPolicies.Select(policy => policy with { Targets = [.. policy.Targets.Select(Of)] })],
    };

    public static BalanceWeights Of(BalanceWeights? weights) => new()
    {
        Priority = weights?.Priority ?? 1_000,
        Urgency = weights?.Urgency ?? 1_000,
        PriorityUrgency = weights?.PriorityUrgency ?? 1_000,
        Late = weights?.Late ?? 200,
        LateAgeing = weights?.LateAgeing ?? 100,
        Level = weights?.Level ?? 500,
        Flexibility = weights?.Flexibility ?? 600,
        Idle = weights?.Idle ?? 50,
        Packing = weights?.Packing ?? 0,
        IdleScale = weights?.IdleScale ?? Duration.FromMinutes(10),
    };

    private static Capture? Of(Capture? capture) => capture is null ? null : capture with
    {
        Characters = capture.Characters ?? CaptureCharacters.Any,
        AtMost = capture.AtMost ?? RoutingLimits.LabelLength,
        IgnoreCase = capture.IgnoreCase ?? false,
    };

    private static ContactChannel Of(ContactChannel channel) => channel with
    {
        Name = channel.Name ?? channel.Id.Value,
        WaitingPercent = channel.WaitingPercent ?? 100,
        WhenClosed = channel.WhenClosed ?? IntakeRule.Accept,
        MessageResumes = channel.MessageResumes ?? true,
        IsExclusive = channel.IsExclusive ?? false,
        WaitsFromLastMessage = channel.WaitsFromLastMessage ?? false,
    };

    private static WorkQueue Of(WorkQueue queue) => queue with
    {
        Name = queue.Name ?? queue.Id.Value,
        WhenFull = queue.WhenFull ?? IntakeRule.Refuse,
        WhenClosed = queue.WhenClosed ?? IntakeRule.Accept,
        AgentRule = RuleDefaults.AgentRuleOf(queue),
        TransferRestartsPlace = queue.TransferRestartsPlace ?? false,
        Steps = [.. queue.Steps.Select(step => step with { SkipsWhenNobodyIsThere = step.SkipsWhenNobodyIsThere ?? false })],
        Offers = queue.Offers is { } offers ? Of(offers) : null,
        Affinity = [.. queue.Affinity.Select(rule => rule with { Tie = rule.Tie ?? AffinityTie.LastAgent })],
        Fairness = queue.Fairness is { } fairness ? fairness with { KeptWindows = fairness.KeptWindows ?? 0, MaxShareAfter = fairness.MaxSharePercent is null ? fairness.MaxShareAfter : RuleDefaults.MaxShareAfterOf(fairness) } : null,
        HeadRoom = queue.HeadRoom is { } room ? room with { AtOnce = room.AtOnce ?? 1 } : null,
    };

    private static OfferPolicy Of(OfferPolicy offers) => offers with
    {
        AtOnce = offers.AtOnce ?? 1,
        OnMiss = offers.OnMiss is { } onMiss ? onMiss with { After = onMiss.After ?? 1 } : null,
    };

    private static SlaTarget Of(SlaTarget target) => SlaTargetForm.Complete(target) with
    {
        Kind = target.Kind ?? SlaTargetKind.Resolution,
        RestartsWhenChanged = target.RestartsWhenChanged ?? false,
        ContinuesWhenReopened = target.ContinuesWhenReopened ?? false,
        Warnings = [.. target.Warnings.Select(warning => warning with { Actions = Of(warning.Actions) })],
        OnBreach = Of(target.OnBreach),
        Goals = [.. target.Goals.Select(goal => goal with { Calendar = goal.Calendar == target.Calendar ? null : goal.Calendar, UntilPromised = goal.UntilPromised ?? false })],
    };

    private static IReadOnlyList<SlaAction> Of(IReadOnlyList<SlaAction> actions) => [.. actions.Select(action => action with { Reclassifies = action.Reclassifies ?? false })];
}
