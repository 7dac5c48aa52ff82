using System.Globalization;

namespace ChannelRouting.Benchmarks;

/// <summary>What a million open work orders hold in memory, by how many promises each has; <c>-- work-order-memory</c> prints it.</summary>
internal static class WorkOrderMemory
{
    private const int Count = 1_000_000;
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static void Print()
    {
        WorkOrderId[] ids = [.. Enumerable.Range(0, Count).Select(i => (WorkOrderId)string.Create(CultureInfo.InvariantCulture, $"WO-{i:0000000}"))];
        for (var promises = 0; promises <= 2; promises++) Measure(ids, promises);
        foreach (var sort in Enum.GetValues<WorkOrderSort>()) MeasureListed(ids, sort);
        GC.KeepAlive(ids); // The ids are the host's.
    }

    private static void Measure(WorkOrderId[] ids, int promises)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var engine = Fill(ids, promises);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(engine);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{promises} promises {held / (double)Count,6:0} B an order {held / (double)(1 << 30),6:0.00} GiB a million"));
    }

    /// <summary>What lists of one sort add to that.</summary>
    private static void MeasureListed(WorkOrderId[] ids, WorkOrderSort sort)
    {
        var engine = Fill(ids, promises: 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        engine.List(new ListWorkOrders { Sort = sort, Limit = 1 });
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(engine);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"listed by {sort} {held / (double)Count,6:0} B an order more"));
    }

    private static RoutingEngine Fill(WorkOrderId[] ids, int promises)
    {
        var engine = new RoutingEngine();
        Require(engine.Execute(new ApplyPlan { Plan = PlanWith(promises) }, Start));
        for (var i = 0; i < ids.Length; i++)
            Require(engine.Execute(new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = ids[i], Channel = "chat", Type = "question" } }, Start + Duration.FromMilliseconds(i)));
        return engine;
    }

    private static RoutingPlan PlanWith(int promises) => new()
    {
        Name = "benchmark",
        FallbackQueue = "general",
        Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25 }],
        Queues = [new WorkQueue { Id = "general" }],
        SlaPolicies = promises == 0 ? [] : [new SlaPolicy { Id = "standard", Targets = [.. Targets().Take(promises)] }],
    };

    private static IEnumerable<SlaTarget> Targets()
    {
        yield return new SlaTarget { Id = "assign", Kind = SlaTargetKind.TimeToAssign, Goals = [new SlaGoal { Elapsed = Duration.FromHours(4) }] };
        yield return new SlaTarget { Id = "resolve", Kind = SlaTargetKind.Resolution, Goals = [new SlaGoal { Elapsed = Duration.FromDays(2) }] };
    }

    private static void Require(Decision decision)
    {
        if (decision.Rejection is { } rejection) throw new InvalidOperationException($"Refused: {rejection.Reason} {rejection.Subject}.");
    }
}
