namespace ChannelRouting.Metrics;

/// <summary>How much work, and what became of it.</summary>
public static partial class MetricCatalog
{
    private const string AtTheEnd = "Work orders as they stand at the end of the period.";

    private const string Ways = "Demand by way of contact, as service desks plan the joining of their channels.";

    private static IEnumerable<MetricDefinition> Work() =>
    [
        Counted("submitted", "Work that came in.", "Work orders, by the instant of submission, also when they start later.", "count of submissions", MetricCount.Submitted),
        Counted("scheduled", "Work whose start has not come.", AtTheEnd, "count", MetricCount.Scheduled),
        Counted("waiting", "The backlog: work in line, offered or not.", AtTheEnd, "count", MetricCount.Waiting),
        Counted("in-progress", "Work in an agent's hands, waiting for the customer, or set aside.", AtTheEnd, "count", MetricCount.InProgress),
        Sum("open", "Work that is not done.", AtTheEnd, "waiting + in-progress", facts => facts.Open, "3 in line, 2 in hands: 5.", Facts((MetricCount.Waiting, 3), (MetricCount.InProgress, 2)), 5),
        Sum("in-scope", "All work that was open at some time of the period.", "Work orders that were in line or in hands in the period; one that goes under another key, or is taken up again, counts anew.", "open at the end + left in the period (completed, ended, went under another key)", facts => facts.InScope, "18 open at the end, 125 left: 143.", Facts((MetricCount.Waiting, 8), (MetricCount.InProgress, 10), (MetricCount.Left, 125)), 143),
        Counted("completed", "Work that was done.", "Completions, by their instant; work that is taken up again and done again counts again.", "count of completions", MetricCount.Completed),
        Counted("abandoned", "Customers who left before being served.", "Work orders, by the instant at which the customer left.", "count", MetricCount.Abandoned),
        Counted("cancelled", "Work that was given up.", "Work orders, by the instant at which they were given up.", "count", MetricCount.Cancelled),
        Counted("merged", "Work that ended in favor of other work.", "Work orders, by the instant of the merger.", "count", MetricCount.Merged),
        Counted("reopened", "Work that was taken up again.", "Reopenings, by their instant.", "count", MetricCount.Reopened),
        Counted("transferred", "Moves from queue to queue.", "Transfers, by their instant, under the key that was left.", "count", MetricCount.Transferred),
        Counted("escalated", "Problems handed up to a level they did not have.", "Escalations, by their instant.", "count", MetricCount.Escalated),
        Counted("unclassified", "Work that no rule knew.", "Work orders in the fallback queue as they came in, by the instant of submission.", "count", MetricCount.Unclassified),
        Counted("over-capacity", "Times that work took its agent over capacity or a cap.", "`CapacityExceeded`, by its instant.", "count", MetricCount.OverCapacity),
        Rate("abandonment-rate", "How many customers leave.", "Work that was assigned for the first time or abandoned, by that instant.", "abandoned / (abandoned + assigned for the first time)", facts => facts[MetricCount.Abandoned], facts => facts[MetricCount.Abandoned] + facts[MetricCount.AssignedFirst], "Contact-center practice; others divide by all that came in.", "5 left, 95 were assigned: 5 / 100 = 0.05.", Facts((MetricCount.Abandoned, 5), (MetricCount.AssignedFirst, 95)), 0.05),
        Rate("resolution-rate", "How much of what ended was resolved.", "Completions, and work that was given up or abandoned, by the instant.", "completed / (completed + cancelled + abandoned)", facts => facts[MetricCount.Completed], facts => facts[MetricCount.Completed] + facts[MetricCount.Cancelled] + facts[MetricCount.Abandoned], "Service-desk practice; merged work counts nowhere.", "85 completed, 10 cancelled, 5 abandoned: 85 / 100 = 0.85.", Facts((MetricCount.Completed, 85), (MetricCount.Cancelled, 10), (MetricCount.Abandoned, 5)), 0.85),
        Rate("through-system-rate", "The share of demand that came through the system.", "Work orders, by the instant of submission; outside is what `outsideWhen` of the plan's metrics says.", "(submitted - outside) / submitted", facts => facts[MetricCount.Submitted] - facts[MetricCount.Outside], facts => facts[MetricCount.Submitted], Ways, "100 came in, 10 of them recorded afterwards: 90 / 100 = 0.9.", Facts((MetricCount.Submitted, 100), (MetricCount.Outside, 10)), 0.9),
        Rate("self-service-rate", "The share of completed work that no person did.", "Completions, by their instant: by an agent who is a program, or as `selfServiceWhen` of the plan's metrics says.", "self-served / completed", facts => facts[MetricCount.SelfServed], facts => facts[MetricCount.Completed], Ways, "70 of 100 completed by a bot: 0.7.", Facts((MetricCount.SelfServed, 70), (MetricCount.Completed, 100)), 0.7),
        Rate("entry-point-hit-rate", "How much of the work that has to do with one agent, by an entry point, a code that was scanned or a former contact, came to that agent.", "Work for which an affinity rule named agents; hits by the instant of the assignment.", "assigned to such an agent / named by a rule", facts => facts[MetricCount.AffinityHit], facts => facts[MetricCount.AffinityApplied], "Direct contact by a personal code, see docs/strategies/affinity.md.", "98 of 100 came to the agent of the code: 0.98.", Facts((MetricCount.AffinityHit, 98), (MetricCount.AffinityApplied, 100)), 0.98),
        Rate("matched-rate", "The share of assignments that nobody made by hand.", "Assignments, by their instant.", "assignments by matching, accepted offers among them / assignments", facts => facts[MetricCount.AssignedByMatching], facts => facts[MetricCount.Assigned], OfWork, "90 of 100: 0.9.", Facts((MetricCount.AssignedByMatching, 90), (MetricCount.Assigned, 100)), 0.9),
        LoadImbalance(),
    ];

    private static MetricDefinition Sum(string id, string meaning, string population, string formula, Func<MetricFacts, long> of, string example, MetricFacts facts, double value) =>
        Counted(id, meaning, population, formula, default) with { Of = counted => of(counted), Example = example, ExampleFacts = facts, ExampleValue = value };

    private static MetricDefinition LoadImbalance() => new()
    {
        Id = "load-imbalance",
        Unit = MetricUnit.Rate,
        Meaning = "How unequal the load of the channels is: 0 when all have the same, close to 1 when one has nearly all.",
        Population = "The total only, when the slice of channels is counted; channels in which something was open or completed, two at least.",
        Formula = "1 - mean load / highest load; the load of a channel is open / max(1, completed in the period)",
        Source = "Little's law: open work by throughput is time in hand (Little 1961). The measure of inequality is our own.",
        Example = "One channel 50 open, 100 done (0.5), another 10 open, 100 done (0.1): 1 - 0.3 / 0.5 = 0.4.",
        Of = facts => Imbalance(facts.Channels),
        ExampleFacts = Facts() with { Channels = [Facts((MetricCount.Waiting, 50), (MetricCount.Completed, 100)), Facts((MetricCount.Waiting, 10), (MetricCount.Completed, 100))] },
        ExampleValue = 0.4,
    };

    private static double? Imbalance(IReadOnlyList<MetricFacts> channels)
    {
        var loads = channels.Where(channel => channel.Open + channel[MetricCount.Completed] > 0).Select(channel => (double)channel.Open / Math.Max(1, channel[MetricCount.Completed])).ToList();
        if (loads.Count < 2 || loads.Max() == 0) return loads.Count < 2 ? null : 0;
        return 1 - (loads.Average() / loads.Max());
    }
}
