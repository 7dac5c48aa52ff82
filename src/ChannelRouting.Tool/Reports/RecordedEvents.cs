using System.Text;
using ChannelRouting.Journaling;
using ChannelRouting.Metrics;

namespace ChannelRouting.Tool.Reports;

/// <summary>What a file of events comes to: the figures, the plan, and every work order as it last stood.</summary>
internal sealed class RecordedEvents
{
    private RecordedEvents(RoutingMetrics metrics, RoutingPlan plan, IReadOnlyList<WorkOrder> workOrders) => (Metrics, Plan, WorkOrders) = (metrics, plan, workOrders);

    public RoutingMetrics Metrics { get; }

    public RoutingPlan Plan { get; }

    public IReadOnlyList<WorkOrder> WorkOrders { get; }

    /// <summary>Reads the events of one engine from the first on, one a line as <see cref="CanonicalText.Of(RoutingEvent)"/> writes them.</summary>
    public static RecordedEvents Read(string path, ToolTerminal terminal)
    {
        var events = ReadEvents(path, terminal);
        if (events.Count == 0) throw new InputException($"{InputFile.NameOf(path)}: holds no events. Give those of a router from the first on, one a line.");
        try
        {
            var engine = RoutingEngine.Recover([new JournalEntry { Sequence = 1, Instant = events.Max(routingEvent => routingEvent.At), Events = events }]);
            var metrics = new RoutingMetrics();
            foreach (var routingEvent in events) metrics.Apply(routingEvent);
            var archived = events.OfType<WorkOrderArchived>().Select(routingEvent => routingEvent.Record);
            var there = events.OfType<WorkOrderSubmitted>().Select(routingEvent => engine.FindWorkOrder(routingEvent.Draft.Id)).OfType<WorkOrder>();
            return new RecordedEvents(metrics, engine.Plan!.Plan, [.. there, .. archived]);
        }
        catch (RoutingInvariantException exception)
        {
            throw new InputException($"{InputFile.NameOf(path)}: {exception.InnerException?.Message ?? exception.Message} Give the events of one router, all of them from the first on.");
        }
    }

    private static List<RoutingEvent> ReadEvents(string path, ToolTerminal terminal)
    {
        var events = new List<RoutingEvent>();
        var number = 0;
        foreach (var line in InputFile.ReadLines(path, terminal))
        {
            number++;
            if (line.Length == 0) continue;
            try
            {
                events.Add(CanonicalText.ReadEvent(Encoding.UTF8.GetString(line.Span)));
            }
            catch (FormatException exception)
            {
                throw new InputException($"{InputFile.NameOf(path)}: line {number}: {exception.Message}");
            }
        }

        return events;
    }
}
