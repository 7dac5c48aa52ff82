using System.Globalization;

namespace ChannelRouting;

/// <summary>One stretch of opening hours in local time: from a time of day, itself included, until another, itself excluded.</summary>
/// <remarks>
/// Hours that end at or before their start end on the next date, so 22:00-06:00 is a night shift, 18:00-24:00 ends at midnight and
/// 00:00-24:00 is the whole day. They belong to the date they start on. Written <c>HH:mm-HH:mm</c>, with seconds where needed.
/// The default value is the whole day. Immutable; safe to share between threads.
/// </remarks>
/// <param name="From">The first instant that is open.</param>
/// <param name="Until">The first instant that is closed again; midnight stands for 24:00.</param>
public readonly record struct OpenHours(LocalTime From, LocalTime Until)
{
    /// <summary>Whether they end on the date after the one they start on; an end at midnight counts as the next date.</summary>
    public bool EndsOnNextDate => Until <= From;

    /// <summary>Reads <c>09:00-12:30</c>; the end may be <c>24:00</c>.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="hours">What it says; the default value when it is not understood.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out OpenHours hours)
    {
        hours = default;
        var parts = (text ?? "").Split('-');
        if (parts.Length != 2 || !TryTime(parts[0], out var from) || !TryEnd(parts[1], out var until)) return false;

        hours = new OpenHours(from, until);
        return true;
    }

    /// <summary>Writes <c>09:00-12:30</c>, an end at midnight as <c>24:00</c>.</summary>
    public override string ToString() => $"{Text(From)}-{(Until == LocalTime.Midnight ? "24:00" : Text(Until))}";

    private static bool TryEnd(string text, out LocalTime time)
    {
        time = LocalTime.Midnight;
        return text.Trim() is "24:00" or "24:00:00" || TryTime(text, out time);
    }

    private static bool TryTime(string text, out LocalTime time)
    {
        time = default;
        if (!TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            return false;

        time = LocalTime.FromTicksSinceMidnight(parsed.Ticks);
        return true;
    }

    private static string Text(LocalTime time) =>
        time.ToString(time.Second == 0 && time.NanosecondOfSecond == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
