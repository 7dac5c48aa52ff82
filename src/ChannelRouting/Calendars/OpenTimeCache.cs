namespace ChannelRouting.Calendars;

/// <summary>Lets calendars with the same hours share what was laid out, as long as any of them is in use.</summary>
/// <remarks>It remembers, and decides nothing: without it every answer is the same. Safe to share between threads.</remarks>
internal static class OpenTimeCache
{
    /// <summary>Different calendars that are shared at one time; those past it are not.</summary>
    public const int MostEntries = 10_000;

    private const int FewEntries = 64;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<(BusinessCalendar Hours, DateTimeZone Zone), WeakReference<DatedOpenTime>> Entries = [];
    private static int _sweepAt = FewEntries;

    public static DatedOpenTime For(BusinessCalendar calendar, DateTimeZone zone)
    {
        var key = (calendar with { Id = default, Version = null, KnownUntil = null }, zone);
        lock (Gate)
        {
            if (Entries.TryGetValue(key, out var known) && known.TryGetTarget(out var shared)) return shared;
        }

        var open = new DatedOpenTime(new CalendarDates(calendar), zone);
        lock (Gate)
        {
            if (Entries.TryGetValue(key, out var known) && known.TryGetTarget(out var shared)) return shared;
            if (Entries.Count >= _sweepAt) Sweep();
            if (Entries.Count < MostEntries) Entries[key] = new WeakReference<DatedOpenTime>(open);
        }

        return open;
    }

    private static void Sweep()
    {
        foreach (var (key, entry) in Entries)
            if (!entry.TryGetTarget(out _)) Entries.Remove(key);
        _sweepAt = Math.Clamp(Entries.Count * 2, FewEntries, MostEntries);
    }
}
