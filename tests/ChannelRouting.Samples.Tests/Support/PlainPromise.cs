using ServiceDesk;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>
/// A second, plain reading of the promise that made_sla follows: 62, 134 or 8 hours by the priority at the end, counted minute by minute
/// in 14:00 to 23:00 from Monday to Friday. It shares nothing with the library's clocks and calendars.
/// </summary>
internal static class PlainPromise
{
    /// <summary>The first instant at which the time allowed is spent, counted from the opening.</summary>
    public static Instant DueOf(Incident incident)
    {
        var minutes = 60 * incident.Priority.Value switch { "moderate" => 62, "low" => 134, _ => 8 };
        var at = incident.OpenedAt;
        for (var spent = 0; spent < minutes; at += Duration.FromMinutes(1))
            if (IsOpen(at)) spent++;
        return at;
    }

    /// <summary>Open minutes up to an instant in which the incident was awaiting something.</summary>
    public static int AwaitedMinutes(Incident incident, Instant end)
    {
        var count = 0;
        for (var i = 0; i + 1 < incident.Rows.Count; i++)
        {
            if (incident.Rows[i].Status is not (WorkOrderStatus.Waiting or WorkOrderStatus.Suspended)) continue;
            for (var at = incident.Rows[i].At; at < incident.Rows[i + 1].At && at < end; at += Duration.FromMinutes(1))
                if (IsOpen(at)) count++;
        }

        return count;
    }

    private static bool IsOpen(Instant at)
    {
        var time = at.InUtc();
        return time.DayOfWeek <= IsoDayOfWeek.Friday && time.Hour is >= 14 and < 23;
    }
}
