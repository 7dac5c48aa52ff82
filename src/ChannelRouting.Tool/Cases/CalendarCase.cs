using System.Text.Json;
using ChannelRouting.Calendars;
using NodaTime.Text;

namespace ChannelRouting.Tool.Cases;

/// <summary>One question to a calendar: <c>add</c>, <c>between</c>, <c>isopen</c> or <c>next_open</c>.</summary>
internal static class CalendarCase
{
    private const string Operations = "\"add\", \"between\", \"isopen\" or \"next_open\"";

    public static void Answer(CaseField line, IDateTimeZoneProvider timeZones, Utf8JsonWriter answer)
    {
        var hours = CaseCalendar.Read(line, timeZones);
        var start = line["start"].Instant();
        answer.WritePropertyName("got");
        switch (line["op"].Text(Operations))
        {
            case "add": Write(answer, hours.Add(start, line["duration_s"].Seconds())); break;
            case "between": answer.WriteNumberValue(hours.Between(start, line["end"].Instant()).BclCompatibleTicks / (decimal)NodaConstants.TicksPerSecond); break;
            case "isopen": answer.WriteBooleanValue(hours.IsOpen(start)); break;
            case "next_open": Write(answer, hours.NextOpening(start)); break;
            default: throw line["op"].Wrong(Operations);
        }
    }

    private static void Write(Utf8JsonWriter answer, CalendarInstant instant)
    {
        if (instant.IsNever) answer.WriteNullValue();
        else answer.WriteStringValue(InstantPattern.ExtendedIso.Format(instant.At));
    }
}
