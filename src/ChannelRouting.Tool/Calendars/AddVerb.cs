using System.CommandLine;
using System.Globalization;
using ChannelRouting.Calendars;
using NodaTime.Text;

namespace ChannelRouting.Tool.Calendars;

/// <summary><c>calendar add</c>: the instant some open time, business days or local days after another.</summary>
internal static class AddVerb
{
    private const string HowToWrite = "open time such as 8h, 1h30m or 45m, business days such as 3bd, or local days such as 30ld";

    /// <summary>So much of hours is more than there is, and no part that large overflows.</summary>
    private const long MostOfAPart = 100_000_000;

    public static ToolVerb Create(ToolTerminal terminal)
    {
        var source = new CalendarSource(terminal);
        var start = InstantText.Argument("START", "Where to begin.");
        var amount = new Argument<string>("AMOUNT") { Description = $"How much: {HowToWrite}." };
        var json = ToolVerb.Json();
        var verb = new ToolVerb(
            "add",
            "Says when some open time has passed.",
            "channelrouting calendar add routing.json 2026-01-09T16:00 8h",
            "channelrouting calendar add routing.json 2026-01-09T21:00:00Z 3bd --calendar office --json")
        { start, amount, json };
        source.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var hours = source.Read(parsed);
            Write(terminal, hours, Sum(hours, InstantText.Read(parsed, start, hours), parsed.GetRequiredValue(amount)), parsed.GetValue(json));
            return ExitCode.Fine;
        });
        return verb;
    }

    private static CalendarInstant Sum(BusinessHours hours, Instant start, string amount)
    {
        if (DaysIn(amount, "bd") is { } businessDays) return hours.AddBusinessDays(start, businessDays);
        if (DaysIn(amount, "ld") is { } localDays) return hours.AddLocalDays(start, localDays);
        return hours.Add(start, OpenTimeIn(amount) ?? throw new InputException($"AMOUNT is '{amount}'; give {HowToWrite}."));
    }

    /// <summary>The open time that a text says; null when it says none, or more than there is.</summary>
    private static Duration? OpenTimeIn(string text)
    {
        if (PeriodPattern.NormalizingIso.Parse($"PT{text.ToUpperInvariant()}") is not { Success: true, Value: var period }) return null;
        long[] parts = [period.Hours, period.Minutes, period.Seconds, period.Milliseconds, period.Ticks, period.Nanoseconds];
        if (parts.Any(part => part is < 0 or > MostOfAPart)) return null;
        return Duration.FromHours((int)period.Hours) + Duration.FromMinutes(period.Minutes) + Duration.FromSeconds(period.Seconds)
            + Duration.FromMilliseconds(period.Milliseconds) + Duration.FromTicks(period.Ticks) + Duration.FromNanoseconds(period.Nanoseconds);
    }

    private static int? DaysIn(string amount, string unit)
    {
        if (!amount.EndsWith(unit, StringComparison.Ordinal)) return null;
        if (int.TryParse(amount[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= RoutingLimits.SlaDays) return days;
        throw new InputException($"AMOUNT is '{amount}'; give 0 to {RoutingLimits.SlaDays} days.");
    }

    private static void Write(ToolTerminal terminal, BusinessHours hours, CalendarInstant sum, bool asJson)
    {
        if (asJson)
        {
            JsonAnswer.Write(terminal, writer =>
            {
                InstantText.Write(writer, "at", sum.AtOrNull);
                writer.WriteBoolean("beyondKnownDates", sum.BeyondKnownDates);
            });
            return;
        }

        terminal.Output.WriteLine(sum.IsNever ? "never: the calendar is not open that long" : InstantText.Of(sum.At, hours.Zone));
        if (sum.BeyondKnownDates) terminal.Output.WriteLine($"This is past the last date whose holidays the calendar knows, {hours.KnownUntil:uuuu-MM-dd}.");
    }
}
