using System.Text.Json;
using ChannelRouting.Calendars;

namespace ChannelRouting.Tool.Calendars;

/// <summary><c>calendar explain</c>: why a calendar is open or closed at an instant.</summary>
internal static class ExplainVerb
{
    public static ToolVerb Create(ToolTerminal terminal)
    {
        var source = new CalendarSource(terminal);
        var instant = InstantText.Argument("INSTANT", "When.");
        var json = ToolVerb.Json();
        var verb = new ToolVerb(
            "explain",
            "Says why a calendar is open or closed at an instant, and when it opens next.",
            "channelrouting calendar explain routing.json 2026-12-25T10:00",
            "channelrouting calendar explain routing.json 2026-12-25T15:00:00Z --json")
        { instant, json };
        source.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var hours = source.Read(parsed);
            var at = InstantText.Read(parsed, instant, hours);
            if (parsed.GetValue(json)) WriteJson(terminal, hours.Explain(at), hours.NextOpening(at));
            else WriteText(terminal, hours, at);
            return ExitCode.Fine;
        });
        return verb;
    }

    private static void WriteText(ToolTerminal terminal, BusinessHours hours, Instant at)
    {
        var (why, next) = (hours.Explain(at), hours.NextOpening(at));
        terminal.Output.WriteLine($"{InstantText.Of(at, hours.Zone)}: {SentenceOf(why)}");
        WriteParts(terminal, why, "  ");
        if (!why.IsOpen) terminal.Output.WriteLine($"next opening: {(next.IsNever ? "never" : InstantText.Of(next.At, hours.Zone))}");
        if (why.BeyondKnownDates) terminal.Output.WriteLine($"This is past the last date whose holidays the calendar knows, {hours.KnownUntil:uuuu-MM-dd}.");
    }

    private static void WriteParts(ToolTerminal terminal, CalendarExplanation why, string indent)
    {
        foreach (var part in why.Parts)
        {
            terminal.Output.WriteLine($"{indent}{part.Calendar}: {SentenceOf(part)}");
            WriteParts(terminal, part, indent + "  ");
        }
    }

    private static string SentenceOf(CalendarExplanation why) =>
        $"{(why.IsOpen ? "open" : "closed")} by the {RuleOf(why)} of {why.Date:uuuu-MM-dd}{(why.MovedByZoneChange ? ", moved by a zone change" : "")}";

    private static void WriteJson(ToolTerminal terminal, CalendarExplanation why, CalendarInstant next) => JsonAnswer.Write(terminal, writer =>
    {
        WriteWhy(writer, why);
        InstantText.Write(writer, "nextOpening", next.AtOrNull);
    });

    private static void WriteWhy(Utf8JsonWriter writer, CalendarExplanation why)
    {
        writer.WriteBoolean("isOpen", why.IsOpen);
        writer.WriteString("rule", JsonNamesOf(why.Rule));
        writer.WriteString("name", why.Name);
        writer.WriteString("date", $"{why.Date:uuuu-MM-dd}");
        writer.WriteBoolean("movedByZoneChange", why.MovedByZoneChange);
        writer.WriteBoolean("beyondKnownDates", why.BeyondKnownDates);
        if (why.Parts.Count == 0) return;
        writer.WriteStartArray("parts");
        foreach (var part in why.Parts)
        {
            writer.WriteStartObject();
            writer.WriteString("calendar", part.Calendar.Value);
            WriteWhy(writer, part);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string RuleOf(CalendarExplanation why)
    {
        var rule = string.Concat(why.Rule.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
        return why.Name is { } name ? $"{rule} '{name}'" : rule;
    }

    private static string JsonNamesOf(CalendarRule rule) => JsonNamingPolicy.CamelCase.ConvertName(rule.ToString());
}
