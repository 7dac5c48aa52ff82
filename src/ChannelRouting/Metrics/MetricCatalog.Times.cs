namespace ChannelRouting.Metrics;

/// <summary>How long things take.</summary>
public static partial class MetricCatalog
{
    private static IEnumerable<MetricDefinition> Times() =>
    [
        .. TimesOf("time-to-assign", "Until somebody has it.", "Work orders assigned, by the instant of their first assignment; from submission, or from the start of scheduled work.", MetricTime.ToAssign),
        .. TimesOf("time-to-answer", "Until somebody picks up.", "Assignments out of the line, by their instant; from when it last got in line.", MetricTime.ToAnswer),
        .. TimesOf("time-to-first-response", "Until the first reply to the customer.", "Work orders replied to, by the instant of the first reply or result; from submission, or from the start of scheduled work.", MetricTime.ToFirstResponse),
        .. TimesOf("time-to-resolve", "Until the work is done.", "Work orders completed, by the instant of their first completion; from submission, or from the start of scheduled work.", MetricTime.ToResolve),
        .. TimesOf("time-to-abandon", "How long customers wait who leave.", "Work orders abandoned, by the instant; from submission, or from the start of scheduled work.", MetricTime.ToAbandon),
        .. TimesOf("handle-time", "How long agents work on it, wrap-up included; waiting for the customer and set aside do not count.", "Assignments that ended: closed, given back, moved on or ended, by that instant.", MetricTime.Handling),
        .. TimesOf("second-line-response", "How long those up the line take to take it over.", "Escalated work that is assigned, by the instant; from its escalation, the first one since it was last assigned.", MetricTime.SecondLine),
    ];

    private static IEnumerable<MetricDefinition> TimesOf(string id, string meaning, string population, MetricTime time)
    {
        yield return Time($"{id}-mean", $"{meaning} The mean.", population, "sum of the times / their number, exact", "1 s, 2 s ... 10 s: 5.5 s.", 5.5, facts => facts[time]?.Mean);
        foreach (var percent in new[] { 50, 90, 95, 99 })
        {
            var exact = percent / 10 + (percent % 10 > 0 ? 1 : 0);
            yield return Time($"{id}-p{percent}", $"{meaning} What {percent} in 100 do not exceed.", population, $"nearest rank: the time at place ceil({percent} % of their number), within 1 %", $"1 s, 2 s ... 10 s: the one at place {exact}, {exact} s.", exact, facts => facts[time]?.Percentile(percent));
        }
    }

    private static MetricDefinition Time(string id, string meaning, string population, string formula, string example, double value, Func<MetricFacts, Duration?> of) => new()
    {
        Id = id,
        Unit = MetricUnit.Seconds,
        Meaning = meaning,
        Population = population,
        Formula = formula,
        Source = "Percentiles by nearest rank from a mergeable histogram, see DurationHistogram. Elapsed time; what promises count in open time say their clocks.",
        Example = example,
        Of = facts => of(facts)?.TotalSeconds,
        ExampleFacts = TenTimes(),
        ExampleValue = value,
    };

    /// <summary>1 s, 2 s ... 10 s of each.</summary>
    private static MetricFacts TenTimes()
    {
        var facts = MetricFacts.None;
        foreach (var time in Enum.GetValues<MetricTime>())
            for (var seconds = 1; seconds <= 10; seconds++) facts.Counted.Record(time, seconds * NodaConstants.TicksPerSecond);
        return facts;
    }
}
