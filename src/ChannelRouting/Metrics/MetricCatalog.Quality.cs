namespace ChannelRouting.Metrics;

/// <summary>How well work is resolved, and what it costs.</summary>
public static partial class MetricCatalog
{
    private static IEnumerable<MetricDefinition> Quality() =>
    [
        Rate("first-contact-resolution", "How much is resolved by whoever got it first, for good.", "Completions, by their instant.", "completed by the first agent, without transfer, escalation or coming back to the line, and neither taken up again nor followed up since / completed", facts => facts[MetricCount.CompletedAtFirstContact], facts => facts[MetricCount.Completed], "First-contact resolution; others ask the customer, or look for a repeat within some days. A reopening or follow-up takes it back in the period of the completion, until the work is archived.", "75 of 100: 0.75.", Facts((MetricCount.CompletedAtFirstContact, 75), (MetricCount.Completed, 100)), 0.75),
        Rate("reopen-rate", "How much comes back.", "Reopenings and completions, each by its instant.", "reopened / completed", facts => facts[MetricCount.Reopened], facts => facts[MetricCount.Completed], OfWork, "11 reopenings, 1,000 completions: 0.011.", Facts((MetricCount.Reopened, 11), (MetricCount.Completed, 1_000)), 0.011),
        Rate("transfer-rate", "How often work is handed on, for each completion.", "Transfers and completions, each by its instant; can be above 1.", "transferred / completed", facts => facts[MetricCount.Transferred], facts => facts[MetricCount.Completed], OfWork, "46 transfers, 100 completions: 0.46.", Facts((MetricCount.Transferred, 46), (MetricCount.Completed, 100)), 0.46),
        Rate("escalation-rate", "How much work is handed up.", "Work orders by the instant of their first escalation, and submissions.", "work orders escalated / submitted", facts => facts[MetricCount.EscalatedOnce], facts => facts[MetricCount.Submitted], OfWork, "6 of 120: 0.05.", Facts((MetricCount.EscalatedOnce, 6), (MetricCount.Submitted, 120)), 0.05),
        new()
        {
            Id = "cost-per-resolved",
            Unit = MetricUnit.Money,
            Meaning = "What resolving one work order costs.",
            Population = "Costs by the instant of the completion, and of the end of each time in hands; completions by theirs.",
            Formula = "(completions x cost per work order + hours in hands x cost per hour) / completed; the first of the plan's unit costs that fits channel and tier",
            Source = "Cost per contact, from unit costs that the plan states; counted to the millionth.",
            Example = "100 completions at 2.00 each and 50 hours at 30.00: (200 + 1,500) / 100 = 17.00.",
            Of = facts => Share(facts[MetricCount.Cost], facts[MetricCount.Completed]) / 1_000_000,
            ExampleFacts = Facts((MetricCount.Cost, 1_700_000_000), (MetricCount.Completed, 100)),
            ExampleValue = 17,
        },
    ];
}
