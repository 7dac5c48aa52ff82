using System.Globalization;
using System.Text;

namespace ChannelRouting.Journaling;

/// <summary>Durations as people write them: <c>1d</c>, <c>1h30m</c>, <c>15m</c>, <c>0.5s</c>.</summary>
internal static class DurationText
{
    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("d", NodaConstants.TicksPerDay), ("h", NodaConstants.TicksPerHour), ("m", NodaConstants.TicksPerMinute), ("s", NodaConstants.TicksPerSecond),
    ];

    /// <summary>Reads parts in falling order of unit; the seconds may have up to seven decimals. A day is 24 hours.</summary>
    public static bool TryParse(string text, out Duration duration)
    {
        duration = default;
        var rest = text.AsSpan();
        if (rest.IsEmpty) return false;
        var ticks = 0m;
        foreach (var (unit, unitTicks) in Units)
        {
            var end = rest.IndexOf(unit[0]);
            if (end < 0) continue;
            var style = unit == "s" ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            if (end > 15 || !decimal.TryParse(rest[..end], style, CultureInfo.InvariantCulture, out var number)) return false;
            ticks += number * unitTicks;
            rest = rest[(end + 1)..];
        }

        if (!rest.IsEmpty || ticks > long.MaxValue || ticks != decimal.Truncate(ticks)) return false;
        duration = Duration.FromTicks((long)ticks);
        return true;
    }

    /// <summary>Writes the largest units first and leaves out those that are zero; zero is <c>0s</c>.</summary>
    public static string Write(Duration duration)
    {
        var ticks = ((decimal)duration.Days * NodaConstants.TicksPerDay) + (duration.NanosecondOfDay / NodaConstants.NanosecondsPerTick);
        if (ticks == 0) return "0s";
        var text = new StringBuilder(ticks < 0 ? "-" : "");
        ticks = Math.Abs(ticks);
        foreach (var (unit, unitTicks) in Units)
        {
            var isLast = unitTicks == NodaConstants.TicksPerSecond;
            var number = isLast ? ticks / unitTicks : decimal.Truncate(ticks / unitTicks);
            if (number != 0) text.Append(number.ToString("0.#######", CultureInfo.InvariantCulture)).Append(unit);
            ticks %= unitTicks;
        }

        return text.ToString();
    }
}
