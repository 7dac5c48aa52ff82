using System.Text.Json;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>What summary.json holds.</summary>
internal sealed class Summary(JsonElement root)
{
    private static readonly string[] Timings = ["decisionsPerSecond", "elapsedSeconds"];

    public int RowsRead => Count("rowsRead");

    public int WorkOrders => Count("workOrders");

    public int RowsRefused => Count("rowsRefused");

    public int AssignedByHand => Count("assignedByHand");

    public int Room => root.GetProperty("roster").GetProperty("room").GetInt32();

    public SummaryFigures Total => Read<SummaryFigures>("total");

    public IReadOnlyList<SummaryFigures> ByChannel => Read<List<SummaryFigures>>("byChannel");

    public IReadOnlyList<SummaryFigures> ByDepartment => Read<List<SummaryFigures>>("byDepartment");

    public IReadOnlyList<ChannelRow> Channels => Read<List<ChannelRow>>("channels");

    public IReadOnlyList<WorkOrderRow> FirstWorkOrders => Read<List<WorkOrderRow>>("firstWorkOrders");

    public IReadOnlyList<RefusedRow> RefusedRows => Read<List<RefusedRow>>("refusedRows");

    public IReadOnlyDictionary<string, int> Refusals =>
        root.GetProperty("refusals").EnumerateArray().ToDictionary(refusal => refusal.GetProperty("reason").GetString()!, refusal => refusal.GetProperty("count").GetInt32());

    /// <summary>All but how long the run took.</summary>
    public string TextWithoutTimings =>
        string.Join('\n', root.EnumerateObject().Where(property => !Timings.Contains(property.Name)).Select(property => property.ToString()));

    public static Summary Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new Summary(document.RootElement.Clone());
    }

    public int Count(string property) => root.GetProperty(property).GetInt32();

    private T Read<T>(string property) => root.GetProperty(property).Deserialize<T>(JsonSerializerOptions.Web)!;
}
