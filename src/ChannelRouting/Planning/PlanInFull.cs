namespace ChannelRouting.Planning;

/// <summary>Plans with every default written out, so that two which mean the same are the same but for the order of lists that have none.</summary>
internal static class PlanInFull
{
    public static RoutingPlan Of(RoutingPlan plan) => plan with
    {
        WorkOrderRule = plan.WorkOrderRule ?? WorkOrderRule.Priority,
        RetainClosedFor = plan.RetainClosedFor ?? CompiledPlan.DefaultRetention,
        Channels = [.. plan.Channels.Select(Of)],
        Queues = [.. plan.Queues.Select(Of)],
        SlaPolicies = [.. plan.SlaPolicies.Select(policy => policy with { Targets = [.. policy.Targets.Select(Of)] })],
    };

    private static ContactChannel Of(ContactChannel channel) => channel with
    {
        Name = channel.Name ?? channel.Id.Value,
        WaitingPercent = channel.WaitingPercent ?? 100,
        MessageResumes = channel.MessageResumes ?? true,
    };

    private static WorkQueue Of(WorkQueue queue) => queue with
    {
        Name = queue.Name ?? queue.Id.Value,
        AgentRule = queue.AgentRule ?? AgentRule.LeastLoaded,
        TransferRestartsPlace = queue.TransferRestartsPlace ?? false,
        Offers = queue.Offers is { } offers ? Of(offers) : null,
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
        Goals = [.. target.Goals.Select(goal => goal with { Calendar = goal.Calendar == target.Calendar ? null : goal.Calendar, UntilPromised = goal.UntilPromised ?? false })],
    };
}
