namespace ChannelRouting.Samples.Tests.Support;

/// <summary>A made-up row of an incident log, its fields as they stand in the file.</summary>
internal sealed record DeskRow
{
    public const string Header = "number,incident_state,made_sla,contact_type,category,priority,assignment_group,assigned_to,opened_at,sys_updated_at";

    public string Incident { get; init; } = "INC1";

    public string State { get; init; } = "New";

    public string MadeSla { get; init; } = "true";

    public string Channel { get; init; } = "Phone";

    public string Priority { get; init; } = "3 - Moderate";

    public string Group { get; init; } = "Group 1";

    public string Agent { get; init; } = "Resolver 1";

    public string Opened { get; init; } = "7/3/2016 14:00";

    public string Updated { get; init; } = "7/3/2016 14:00";

    public static string File(params IEnumerable<DeskRow> rows) => string.Join('\n', rows.Select(row => row.ToString()).Prepend(Header)) + "\n";

    public override string ToString() => $"{Incident},{State},{MadeSla},{Channel},Category 1,{Priority},{Group},{Agent},{Opened},{Updated}";
}
