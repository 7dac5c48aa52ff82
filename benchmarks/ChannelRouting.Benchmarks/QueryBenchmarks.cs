using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks;

/// <summary>What does a page of 50 cost among few and many open work orders, and what a count?</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    private RoutingEngine _engine = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Open { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _engine = new RoutingEngine();
        _engine.State.IndexedFields = ["customer"];
        Execute(new ApplyPlan { Plan = QueryWorld.Plan }, 0);
        for (var i = 0; i < Open; i++) Execute(new SubmitWorkOrder { Draft = QueryWorld.Draft(i) }, i);
    }

    [Benchmark(Baseline = true)]
    public int NaivePageByDue() => _engine.State.WorkOrders
        .Where(order => order.Queue == "queue-1" && order.Status == WorkOrderStatus.Queued)
        .OrderBy(order => order.LatestClocks.Min(clock => clock.DueAt)).ThenBy(order => order.Id)
        .Take(50).Select(order => _engine.FindWorkOrder(order.Id)!).Count();

    [Benchmark]
    public int PageByDue() => Page(WorkOrderSort.Due, new WorkOrderFilter { Queue = "queue-1", Status = WorkOrderStatus.Queued });

    [Benchmark]
    public int PageOfAllByAge() => Page(WorkOrderSort.Age, new WorkOrderFilter());

    [Benchmark]
    public int PageByPosition() => Page(WorkOrderSort.Position, new WorkOrderFilter { Queue = "queue-1" });

    [Benchmark]
    public int PageOfACustomer() => Page(WorkOrderSort.Due, new WorkOrderFilter { Fields = new Dictionary<string, string> { ["customer"] = "C-7" } });

    [Benchmark]
    public int Counts() => _engine.Count(new CountWorkOrders { Where = new WorkOrderFilter { IsFinal = false } }).Count;

    private int Page(WorkOrderSort sort, WorkOrderFilter filter) => _engine.List(new ListWorkOrders { Where = filter, Sort = sort, Limit = 50 }).WorkOrders.Count;

    private void Execute(Command command, int milliseconds)
    {
        if (_engine.Execute(command, Start + Duration.FromMilliseconds(milliseconds)).Rejection is { } rejection) throw new InvalidOperationException($"Refused: {rejection.Reason} {rejection.Subject}.");
    }

    private static class QueryWorld
    {
        public static RoutingPlan Plan => new()
        {
            Name = "benchmark",
            FallbackQueue = "queue-0",
            Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25 }, new ContactChannel { Id = "phone", Kind = "phone", CostUnits = 100 }],
            Queues = [.. Enumerable.Range(0, 4).Select(i => new WorkQueue { Id = $"queue-{i}" })],
            SlaPolicies = [new SlaPolicy { Id = "standard", Targets = [new SlaTarget { Id = "resolution", Goals = [new SlaGoal { When = When.Priority("urgent"), Elapsed = Duration.FromHours(2) }, new SlaGoal { Elapsed = Duration.FromHours(8) }] }] }],
        };

        public static WorkOrderDraft Draft(int number) => new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"WO-{number:000000}"),
            Channel = number % 3 == 0 ? "phone" : "chat",
            Type = "question",
            Queue = $"queue-{number % 4}",
            Priority = (number / 4 % 4) switch { 0 => "urgent", 1 => "high", 2 => "normal", _ => "low" },
            Fields = new Dictionary<string, string> { ["customer"] = $"C-{number / 10}" },
        };
    }
}
