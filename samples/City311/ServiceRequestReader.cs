using ChannelRouting.Calendars;
using NodaTime.Text;

namespace City311;

/// <summary>Reads service requests; a row that cannot be used is kept with its reason, so that none vanishes.</summary>
internal sealed class ServiceRequestReader
{
    private const string Id = "CASE_ENQUIRY_ID";
    private const string Opened = "OPEN_DT";
    private const string Target = "TARGET_DT";
    private const string Closed = "CLOSED_DT";
    private const string Verdict = "OnTime_Status";
    private const string Department = "SUBJECT";
    private const string Reason = "REASON";
    private const string Type = "TYPE";
    private const string Source = "Source";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly LocalDateTimePattern Times = LocalDateTimePattern.CreateWithInvariantCulture("MM/dd/yyyy hh:mm:ss tt");

    private readonly Dictionary<string, ContactChannel> _channels;
    private readonly HashSet<string> _ids = [];
    private readonly List<ServiceRequest> _requests = [];
    private readonly List<RefusedRow> _refused = [];

    private ServiceRequestReader(RoutingPlan plan)
    {
        _channels = [];
        foreach (var channel in plan.Channels) _channels.TryAdd(channel.Name ?? channel.Id.Value, channel);
    }

    public static ServiceRequestFile Read(string path, RoutingPlan plan, int? take)
    {
        var reader = new ServiceRequestReader(plan);
        foreach (var line in CsvTable.Read(path, Id, Opened, Target, Closed, Verdict, Department, Reason, Type, Source).Take(take ?? int.MaxValue)) reader.Take(line);
        return new ServiceRequestFile(reader._requests.Count + reader._refused.Count, reader._requests, reader._refused);
    }

    private void Take(CsvLine line)
    {
        if (!line.IsRecord) _refused.Add(new RefusedRow(line.Number, "", "unreadable row", line.Text));
        else if (FindFault(line) is { } fault) _refused.Add(new RefusedRow(line.Number, line[Id], fault.Reason, fault.Value));
        else _requests.Add(RequestOf(line));
    }

    private (string Reason, string Value)? FindFault(CsvLine line)
    {
        var id = line[Id];
        if (string.IsNullOrWhiteSpace(id)) return ("blank id", line.Text);
        if (id.Length > RoutingLimits.IdentifierLength) return ("unreadable row", $"{Id} has {id.Length} characters, the limit is {RoutingLimits.IdentifierLength}");
        if (string.IsNullOrWhiteSpace(line[Type])) return ("unreadable row", $"{Type} is blank");
        if (line[Verdict] is not ("ONTIME" or "OVERDUE" or "")) return ("unreadable row", $"{Verdict} is '{line[Verdict]}'");
        if (!_channels.ContainsKey(line[Source])) return ("unknown Source", line[Source]);
        foreach (var column in new[] { Opened, Target, Closed })
            if (!TryTime(line[column], out _) || (column == Opened && line[column].Length == 0)) return ("unreadable date", $"{column} is '{line[column]}'");
        if (TimeOf(line, Closed) < TimeOf(line, Opened)) return ("closed before opened", $"closed {line[Closed]}, opened {line[Opened]}");
        return _ids.Add(id) ? null : ("repeated id", id);
    }

    private ServiceRequest RequestOf(CsvLine line)
    {
        var openedAt = At(TimeOf(line, Opened)!.Value);
        return new ServiceRequest
        {
            Line = line.Number,
            Id = line[Id],
            Type = line[Type],
            Department = line[Department],
            Reason = line[Reason],
            Channel = _channels[line[Source]],
            OpenedAt = openedAt,
            TargetAt = TimeOf(line, Target) is { } target ? At(target) : null,
            ClosedAt = TimeOf(line, Closed) is { } closed ? Instant.Max(At(closed), openedAt) : null, // The wall clock may stand an hour apart in spring.
            IsOverdue = line[Verdict] switch { "ONTIME" => false, "OVERDUE" => true, _ => null },
        };
    }

    private static LocalDateTime? TimeOf(CsvLine line, string column) => TryTime(line[column], out var time) ? time : null;

    /// <summary>A blank is no time; anything else must be one, in a year that the engine takes.</summary>
    private static bool TryTime(string text, out LocalDateTime? time)
    {
        time = null;
        if (text.Length == 0) return true;
        var result = Times.Parse(text);
        if (!result.Success || result.Value.Year is < BusinessHours.FirstYear or >= BusinessHours.LastYear) return false;
        time = result.Value;
        return true;
    }

    private static Instant At(LocalDateTime local) => local.InZoneLeniently(Zone).ToInstant();
}
