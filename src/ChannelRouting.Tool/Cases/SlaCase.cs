using System.Text.Json;
using ChannelRouting.Sla;
using NodaTime.Text;

namespace ChannelRouting.Tool.Cases;

/// <summary>One SLA clock and its steps; the answer is what the clock shows right after each step.</summary>
internal static class SlaCase
{
    private const string Operations = "\"start\", \"pause\", \"resume\", \"stop\", \"set_target\" or \"observe\"";

    public static void Answer(CaseField line, IDateTimeZoneProvider timeZones, Utf8JsonWriter answer)
    {
        var clock = new TargetClock(line["target_s"].Seconds(), CaseCalendar.Read(line, timeZones));
        var last = Instant.MinValue;
        answer.WriteStartArray("steps");
        foreach (var step in line["steps"].Items())
        {
            var at = step["at"].Instant();
            if (at < last) throw step["at"].Wrong($"an instant not before that of the step before, {InstantPattern.ExtendedIso.Format(last)}");
            Take(step, clock, last = at);
            Write(answer, clock.Read(at));
        }

        answer.WriteEndArray();
    }

    private static void Take(CaseField step, TargetClock clock, Instant at)
    {
        switch (step["op"].Text(Operations))
        {
            case "start": clock.Start(at); break;
            case "pause": clock.Pause(at); break;
            case "resume": clock.Resume(at); break;
            case "stop": clock.Stop(at); break;
            case "set_target": clock.Retarget(step["target_s"].Seconds(), at); break;
            case "observe": break;
            default: throw step["op"].Wrong(Operations);
        }
    }

    private static void Write(Utf8JsonWriter answer, TargetClockReading reading)
    {
        answer.WriteStartObject();
        answer.WriteString("state", WordOf(reading.State));
        answer.WriteNumber("elapsed_s", WholeSeconds(reading.Elapsed));
        answer.WriteNumber("remaining_s", WholeSeconds(reading.Remaining));
        Write(answer, "due", reading.DueAt);
        Write(answer, "due_if_resumed", reading.DueIfResumedAt);
        answer.WriteBoolean("breached", reading.BreachedAt is not null);
        Write(answer, "breach_at", reading.BreachedAt);
        answer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter answer, string name, Instant? instant)
    {
        if (instant is { } at) answer.WriteString(name, InstantPattern.ExtendedIso.Format(at));
        else answer.WriteNull(name);
    }

    private static string WordOf(TargetClockState state) => state switch
    {
        TargetClockState.NotStarted => "not_started",
        TargetClockState.Running => "running",
        TargetClockState.Paused => "paused",
        _ => "stopped",
    };

    /// <summary>Rounded down, so that the smallest overrun shows as -1.</summary>
    private static long WholeSeconds(Duration duration) => (long)decimal.Floor(duration.BclCompatibleTicks / (decimal)NodaConstants.TicksPerSecond);
}
