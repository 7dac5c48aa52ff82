using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChannelRouting.Calendars;
using NodaTime.Text;

namespace ChannelRouting.Tool.Calendars;

/// <summary>Instants as people write and read them: with an offset or <c>Z</c>, or by the wall clock of the calendar's zone.</summary>
internal static class InstantText
{
    private static readonly LocalDateTimePattern Shown = LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm:ss.FFFFFFF");

    public static Argument<string> Argument(string name, string description) =>
        new(name) { Description = $"{description} 2026-01-05T09:00 by the wall clock of the calendar, or with Z or an offset." };

    public static Instant Read(ParseResult parsed, Argument<string> argument, BusinessHours hours)
    {
        var text = parsed.GetRequiredValue(argument);
        var instant = OffsetInstant.TryRead(text, hours.Zone);
        if (instant is not { } at || at.InUtc().Year is < BusinessHours.FirstYear or > BusinessHours.LastYear)
            throw new InputException($"{argument.Name} is '{text}'; give an instant of the years {BusinessHours.FirstYear} to {BusinessHours.LastYear} such as 2026-01-05T09:00, or with Z or an offset.");
        return at;
    }

    /// <summary>Such as <c>Fri 2026-01-09 17:00:00 America/New_York (2026-01-09T22:00:00Z)</c>.</summary>
    public static string Of(Instant instant, DateTimeZone zone) =>
        string.Create(CultureInfo.InvariantCulture, $"{Shown.Format(instant.InZone(zone).LocalDateTime)} {zone.Id} ({InstantPattern.ExtendedIso.Format(instant)})");

    public static void Write(Utf8JsonWriter writer, string name, Instant? instant)
    {
        if (instant is { } at) writer.WriteString(name, InstantPattern.ExtendedIso.Format(at));
        else writer.WriteNull(name);
    }
}
