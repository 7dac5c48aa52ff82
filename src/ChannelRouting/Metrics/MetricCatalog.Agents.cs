namespace ChannelRouting.Metrics;

/// <summary>Who did what, and how it was shared out.</summary>
public static partial class MetricCatalog
{
    private static IEnumerable<MetricDefinition> Agents() =>
    [
        Counted("assigned", "Work given to agents.", "Assignments, by their instant.", "count", MetricCount.Assigned),
        Counted("offered", "Offers made.", "Offers, by the instant at which they were made.", "count", MetricCount.Offered),
        Counted("accepted", "Offers accepted.", "Offers, by that instant.", "count", MetricCount.Accepted),
        Counted("declined", "Offers declined.", "Offers, by that instant.", "count", MetricCount.Declined),
        Counted("missed", "Offers that ran out unanswered.", "Offers, by that instant; those forgiven do not count.", "count", MetricCount.Missed),
        Rate("acceptance-rate", "How many offers are accepted.", "Offers that were answered or missed, by that instant; those taken back count nowhere.", "accepted / (accepted + declined + missed)", facts => facts[MetricCount.Accepted], facts => facts[MetricCount.Accepted] + facts[MetricCount.Declined] + facts[MetricCount.Missed], "Task acceptance, as contact centers use it.", "90 accepted, 6 declined, 4 missed: 0.9.", Facts((MetricCount.Accepted, 90), (MetricCount.Declined, 6), (MetricCount.Missed, 4)), 0.9),
        Rate("occupancy", "How much of their time agents have work in hands.", "Time of agents who take work, drain, or have work in hands; under keys of agents, teams and tiers, and in total. Work that waits or is set aside does not occupy.", "time with work, wrap-up included / time there", facts => facts[MetricCount.BusyTime], facts => facts[MetricCount.StaffedTime], "Occupancy of contact centers (Erlang's offered load by servers); work on several channels at once counts its time once.", "6 of 8 hours: 0.75.", Facts((MetricCount.BusyTime, 6 * NodaConstants.TicksPerHour), (MetricCount.StaffedTime, 8 * NodaConstants.TicksPerHour)), 0.75),
        new()
        {
            Id = "fairness",
            Unit = MetricUnit.Rate,
            Meaning = "How equally work is given to agents: 1 when all got the same, 1 / n when one of n got all.",
            Population = "The total only, when the slice of agents is counted; agents who were there or got work, assignments by their instant. docs/concepts/fairness.md has the ledger of one queue.",
            Formula = "(sum of x)^2 / (n x sum of x^2), x the assignments of an agent",
            Source = "Jain, Chiu, Hawe: A Quantitative Measure of Fairness, DEC TR-301, 1984.",
            Example = "Two agents, 30 and 10: 1,600 / (2 x 1,000) = 0.8.",
            Of = facts => Jain([.. facts.Agents.Where(agent => agent[MetricCount.Assigned] + agent[MetricCount.StaffedTime] > 0).Select(agent => (double)agent[MetricCount.Assigned])]),
            ExampleFacts = Facts() with { Agents = [Facts((MetricCount.Assigned, 30)), Facts((MetricCount.Assigned, 10))] },
            ExampleValue = 0.8,
        },
    ];

    private static double? Jain(double[] shares) => shares.Sum() == 0 ? null : shares.Sum() * shares.Sum() / (shares.Length * shares.Sum(share => share * share));
}
