using NodaTime.Text;

namespace ServiceDesk;

/// <summary>Reads an incident log; a row that cannot be used is kept with its reason, so that none vanishes.</summary>
internal sealed class IncidentLogReader
{
    private const string Number = "number";
    private const string State = "incident_state";
    private const string MadeSla = "made_sla";
    private const string Opened = "opened_at";
    private const string Updated = "sys_updated_at";
    private const string Channel = "contact_type";
    private const string Category = "category";
    private const string Priority = "priority";
    private const string Group = "assignment_group";
    private const string Agent = "assigned_to";
    private const string Missing = "?";

    /// <summary>The log states no zone; its times are taken as UTC, so that no clock change is read into them.</summary>
    private static readonly LocalDateTimePattern Times = LocalDateTimePattern.CreateWithInvariantCulture("d/M/uuuu HH:mm");

    private static readonly Dictionary<string, WorkOrderStatus> Statuses = new()
    {
        ["New"] = WorkOrderStatus.Queued,
        ["Active"] = WorkOrderStatus.Assigned,
        ["Awaiting User Info"] = WorkOrderStatus.Waiting,
        ["Awaiting Vendor"] = WorkOrderStatus.Waiting,
        ["Awaiting Problem"] = WorkOrderStatus.Suspended,
        ["Awaiting Evidence"] = WorkOrderStatus.Suspended,
        ["Resolved"] = WorkOrderStatus.Completed,
        ["Closed"] = WorkOrderStatus.Closed,
    };

    private static readonly Dictionary<string, PriorityId> Priorities = new()
    {
        ["1 - Critical"] = "critical",
        ["2 - High"] = "high",
        ["3 - Moderate"] = "moderate",
        ["4 - Low"] = "low",
    };

    private readonly int _width;
    private readonly Dictionary<string, int> _columns;
    private readonly Dictionary<string, Incident> _incidents = [];
    private readonly List<RefusedRow> _refused = [];
    private int _outOfOrderCount;
    private int _incompleteCount;

    private IncidentLogReader(string path, string header)
    {
        var names = header.Split(',');
        _width = names.Length;
        _columns = names.Distinct().ToDictionary(name => name, name => Array.IndexOf(names, name));
        string[] needed = [Number, State, MadeSla, Opened, Updated, Channel, Category, Priority, Group, Agent];
        var missing = needed.Except(names).ToList();
        if (missing.Count > 0)
            throw new InputException($"{path}, line 1: the header lacks {string.Join(", ", missing)}. Give a CSV file whose first line names {string.Join(", ", needed)}.");
    }

    /// <summary>The first incidents of a log, or all; the rows of an incident stand together.</summary>
    public static IncidentLog Read(string path, int? take)
    {
        IncidentLogReader? reader = null;
        var number = 0;
        foreach (var line in InputFile.ReadLines(path))
        {
            number++;
            if (reader is null) reader = new IncidentLogReader(path, line);
            else if (!reader.Take(line.Split(','), number, take)) break;
        }

        return (reader ?? new IncidentLogReader(path, "")).Result();
    }

    private IncidentLog Result() => new()
    {
        RowsRead = _incidents.Values.Sum(incident => incident.Rows.Count) + _refused.Count,
        Incidents = [.. _incidents.Values.OrderBy(incident => incident.Rows[0].Line)],
        Refused = _refused,
        OutOfOrderCount = _outOfOrderCount,
        IncompleteCount = _incompleteCount,
    };

    /// <summary>False when the row is of an incident past those to take.</summary>
    private bool Take(string[] fields, int number, int? take)
    {
        if (FindFault(fields) is { } fault)
        {
            _refused.Add(new RefusedRow(number, fields.ElementAtOrDefault(_columns[Number]) ?? "", fault.Reason, fault.Value));
            return true;
        }

        if (!_incidents.TryGetValue(At(fields, Number), out var incident))
        {
            if (_incidents.Count == take) return false;
            incident = new Incident(At(fields, Number), At(fields, Channel), At(fields, Category), TimeOf(fields, Opened)!.Value);
            _incidents.Add(At(fields, Number), incident);
        }

        incident.Add(RowOf(fields, number, incident));
        return true;
    }

    private string At(string[] fields, string column) => fields[_columns[column]];

    private (string Reason, string Value)? FindFault(string[] fields)
    {
        if (fields.Length != _width) return ("unreadable row", $"{fields.Length} fields in place of {_width}");
        if (!Statuses.ContainsKey(At(fields, State))) return ("unknown state", At(fields, State));
        if (!Priorities.ContainsKey(At(fields, Priority))) return ("unknown priority", At(fields, Priority));
        if (At(fields, MadeSla) is not ("true" or "false")) return ("unreadable made_sla", At(fields, MadeSla));
        foreach (var column in new[] { Opened, Updated })
            if (TimeOf(fields, column) is null) return ("unreadable date", $"{column} is '{At(fields, column)}'");
        return null;
    }

    private IncidentRow RowOf(string[] fields, int number, Incident incident)
    {
        var before = incident.Rows.Count > 0 ? incident.Rows[^1] : null;
        var earliest = before?.At ?? incident.OpenedAt;
        var at = TimeOf(fields, Updated)!.Value;
        if (at < earliest) _outOfOrderCount++;
        var group = NameOf(fields, Group);
        var agent = NameOf(fields, Agent);
        if (group is null || agent is null) _incompleteCount++;
        return new IncidentRow
        {
            Line = number,
            At = Instant.Max(at, earliest),
            Status = Statuses[At(fields, State)],
            MadeSla = At(fields, MadeSla) == "true",
            Priority = Priorities[At(fields, Priority)],
            Group = group ?? before?.Group,
            Agent = agent ?? before?.Agent,
        };
    }

    private string? NameOf(string[] fields, string column) => At(fields, column) is var name and not (Missing or "") ? name : null;

    private Instant? TimeOf(string[] fields, string column) =>
        Times.Parse(At(fields, column)) is { Success: true, Value: var time } ? time.InUtc().ToInstant() : null;
}
