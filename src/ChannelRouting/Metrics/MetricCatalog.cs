using System.Collections.Frozen;

namespace ChannelRouting.Metrics;

/// <summary>Every figure there is.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public static partial class MetricCatalog
{
    private const string OfWork = "Usual counts of service desks.";

    private static readonly FrozenDictionary<MetricId, MetricDefinition> ById = Create().ToFrozenDictionary(metric => metric.Id);

    /// <summary>All of them, in the order of docs/reference/metrics.md.</summary>
    public static IReadOnlyList<MetricDefinition> All { get; } = [.. Create()];

    /// <summary>The definition of a figure; null when there is none of that name.</summary>
    public static MetricDefinition? Find(MetricId id) => ById.GetValueOrDefault(id);

    private static IEnumerable<MetricDefinition> Create() => [.. Work(), .. Times(), .. Promises(), .. Quality(), .. Agents(), .. Customers()];

    /// <summary>A plain count.</summary>
    private static MetricDefinition Counted(string id, string meaning, string population, string formula, MetricCount count) => new()
    {
        Id = id,
        Unit = MetricUnit.Count,
        Meaning = meaning,
        Population = population,
        Formula = formula,
        Source = OfWork,
        Example = "Of three such events or work orders: 3.",
        Of = facts => facts[count],
        ExampleFacts = Facts((count, 3)),
        ExampleValue = 3,
    };

    /// <summary>A share of a whole; 0 of 0 is no data.</summary>
    private static MetricDefinition Rate(string id, string meaning, string population, string formula, Func<MetricFacts, long> part, Func<MetricFacts, long> whole, string source, string example, MetricFacts facts, double value) => new()
    {
        Id = id,
        Unit = MetricUnit.Rate,
        Meaning = meaning,
        Population = population,
        Formula = formula,
        Source = source,
        Example = example,
        Of = counted => Share(part(counted), whole(counted)),
        ExampleFacts = facts,
        ExampleValue = value,
    };

    private static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;

    private static MetricFacts Facts(params (MetricCount Count, long Number)[] counts)
    {
        var facts = MetricFacts.None;
        foreach (var (count, number) in counts)
        {
            if ((int)count < MetricFacts.LevelCount) facts.Levels[(int)count] = number;
            else facts.Counted.Add(count, number);
        }

        return facts;
    }
}
