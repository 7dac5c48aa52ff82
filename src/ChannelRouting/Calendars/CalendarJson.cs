using System.Text;
using System.Text.Json;
using ChannelRouting.Journaling;
using ChannelRouting.Planning;

namespace ChannelRouting.Calendars;

/// <summary>Reads and writes one calendar as JSON, in the form it has in a plan.</summary>
/// <remarks>
/// A calendar that combines others reads too; whether they are there a plan tells. Reading reports all findings at once, each with its JSON path; it never
/// throws for what the text says. Safe to use from several threads.
/// </remarks>
public static class CalendarJson
{
    private const string PathInAPlan = "$.calendars[0]";

    /// <summary>Reads a calendar from JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="timeZones">The time-zone database that has its zone. Null: the one that came with NodaTime.</param>
    public static CalendarReading Read(string json, IDateTimeZoneProvider? timeZones = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json), timeZones);
    }

    /// <summary>Reads a calendar from JSON in UTF-8, with or without a byte order mark.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="timeZones">The time-zone database that has its zone. Null: the one that came with NodaTime.</param>
    public static CalendarReading Read(ReadOnlyMemory<byte> utf8Json, IDateTimeZoneProvider? timeZones = null) =>
        JsonParsing.Parse(utf8Json, root => PlanJsonReader.ReadCalendar(root, timeZones), finding => new CalendarReading { Findings = [finding] });

    /// <summary>Writes a calendar as indented JSON that <see cref="Read(string, IDateTimeZoneProvider?)"/> reads back as an equal one.</summary>
    public static string Write(BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return JsonSerializer.Serialize(calendar, RoutingJson.Indented.GetTypeInfo(typeof(BusinessCalendar)));
    }

    /// <summary>The calendar, if it is one that a plan can hold.</summary>
    internal static CalendarReading Checked(BusinessCalendar calendar, IDateTimeZoneProvider? timeZones = null)
    {
        var findings = FindingsOf(calendar, timeZones);
        var isUsable = !findings.Exists(finding => finding.Severity == PlanFindingSeverity.Error);
        return new CalendarReading { Calendar = isUsable ? calendar : null, Findings = [.. findings] };
    }

    /// <summary>What a plan with nothing else in it would say of the calendar; the calendars it combines are not at hand.</summary>
    internal static List<PlanFinding> FindingsOf(BusinessCalendar calendar, IDateTimeZoneProvider? timeZones)
    {
        var plan = new RoutingPlan
        {
            Name = "calendar",
            Calendars = [calendar],
            Channels = [new ContactChannel { Id = "any", Kind = "any", CostUnits = 0 }],
            Queues = [new WorkQueue { Id = "any" }],
            FallbackQueue = "any",
        };
        return [.. PlanValidator.Validate(plan, timeZones).Where(finding => finding.Code != PlanFindingCode.UnknownName).Select(finding => finding with { Path = "$" + finding.Path[PathInAPlan.Length..] })];
    }
}
