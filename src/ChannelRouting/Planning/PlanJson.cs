using System.Text;
using System.Text.Json;
using ChannelRouting.Journaling;

namespace ChannelRouting.Planning;

/// <summary>Reads and writes a routing plan as JSON.</summary>
/// <remarks>
/// <para>
/// Names are in camelCase. Comments and trailing commas are allowed. Durations are written <c>15m</c>, <c>1h30m</c>, <c>10s</c>; hours
/// <c>09:00-12:30</c>; dates <c>2015-02-16</c>; instants <c>2015-02-16T13:00:00-05:00</c> or with <c>Z</c>.
/// </para>
/// <para>Reading reports all findings at once, each with its JSON path; it never throws for what the text says. Safe to use from several threads.</para>
/// </remarks>
public static class PlanJson
{
    /// <summary>Reads a plan from JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="timeZones">The time-zone database that has its zones. Null: the one that came with NodaTime.</param>
    public static PlanReading Read(string json, IDateTimeZoneProvider? timeZones = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json), timeZones);
    }

    /// <summary>Reads a plan from JSON in UTF-8, with or without a byte order mark.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="timeZones">The time-zone database that has its zones. Null: the one that came with NodaTime.</param>
    public static PlanReading Read(ReadOnlyMemory<byte> utf8Json, IDateTimeZoneProvider? timeZones = null) =>
        JsonParsing.Parse(utf8Json, root => PlanJsonReader.Read(root, timeZones), finding => new PlanReading { Findings = [finding] });

    /// <summary>Writes a plan as indented JSON that <see cref="Read(string, IDateTimeZoneProvider?)"/> reads back as an equal plan.</summary>
    public static string Write(RoutingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonSerializer.Serialize(plan, RoutingJson.Indented.GetTypeInfo(typeof(RoutingPlan)));
    }

    /// <summary>The JSON Schema (draft 2020-12) of plans, for editors and other programs; indented. What it cannot say, such as names that must exist, reading checks.</summary>
    public static string Schema() => PlanSchema.Create().ToJsonString(RoutingJson.Indented);
}
