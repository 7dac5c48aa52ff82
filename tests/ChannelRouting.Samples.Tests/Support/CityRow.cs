namespace ChannelRouting.Samples.Tests.Support;

/// <summary>A made-up row of the city's data, its fields as they stand in the file.</summary>
internal sealed record CityRow
{
    public const string Header =
        "CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,OnTime_Status,CASE_STATUS,SUBJECT,REASON,TYPE,QUEUE,Department,Source";

    private string? _line;

    public string Id { get; init; } = "1";

    public string Opened { get; init; } = "02/03/2015 10:00:00 AM";

    public string Target { get; init; } = "";

    public string Closed { get; init; } = "";

    public string Verdict { get; init; } = "ONTIME";

    public string Department { get; init; } = "Public Works Department";

    public string Type { get; init; } = "Graffiti Removal";

    public string Source { get; init; } = "Constituent Call";

    /// <summary>A line that is written as it stands.</summary>
    public static CityRow Line(string line) => new() { _line = line };

    public static string File(params IEnumerable<CityRow> rows) => string.Join('\n', rows.Select(row => row.ToString()).Prepend(Header)) + "\n";

    public override string ToString() => _line ?? $"{Id},{Opened},{Target},{Closed},{Verdict},Open,{Department},Reason,{Type},Queue,Code,{Source}";
}
