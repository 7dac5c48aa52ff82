namespace ServiceDesk;

/// <summary>What to run on.</summary>
internal sealed record ServiceDeskOptions(string Log, string Plan, int? Take)
{
    /// <summary>The shipped log under the shipped plan.</summary>
    public static ServiceDeskOptions Shipped { get; } = new(PathOf("data/incident_event_log-opened-2016-03_to_04.csv.gz"), PathOf("routing.json"), Take: null);

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "service-desk", name);
}
