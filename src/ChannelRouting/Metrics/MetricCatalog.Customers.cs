namespace ChannelRouting.Metrics;

/// <summary>What customers say.</summary>
public static partial class MetricCatalog
{
    private const string Feedback = "Feedback, by the instant at which it was recorded; under `rating`, the scores of one dimension. One score stands for a feedback as `satisfactionRollUp` of the plan's metrics says.";

    private static IEnumerable<MetricDefinition> Customers() =>
    [
        Counted("rated", "Answers of customers.", Feedback, "count", MetricCount.Rated),
        new()
        {
            Id = "csat-mean",
            Unit = MetricUnit.Score,
            Meaning = "The mean score.",
            Population = Feedback,
            Formula = "sum of scores / rated",
            Source = "Customer satisfaction, scale 1 to 5.",
            Example = "Scores 5, 4, 4, 2: 15 / 4 = 3.75.",
            Of = facts => Share(facts[MetricCount.ScoreSum], facts[MetricCount.Rated]) / 1_000,
            ExampleFacts = Facts((MetricCount.ScoreSum, 15_000), (MetricCount.Rated, 4)),
            ExampleValue = 3.75,
        },
        Rate("csat-rate", "How many customers are satisfied.", Feedback, "scores of 4 or more / rated", facts => facts[MetricCount.RatedHigh], facts => facts[MetricCount.Rated], "Customer satisfaction as share of 4 and 5; the mean by 5 also goes by that name.", "Scores 5, 4, 4, 2: 3 / 4 = 0.75.", Facts((MetricCount.RatedHigh, 3), (MetricCount.Rated, 4)), 0.75),
        Rate("response-rate", "How many customers answer.", "Feedback and completions, each by its instant; can be above 1.", "rated / completed", facts => facts[MetricCount.Rated], facts => facts[MetricCount.Completed], OfWork, "30 answers, 120 completions: 0.25.", Facts((MetricCount.Rated, 30), (MetricCount.Completed, 120)), 0.25),
    ];
}
