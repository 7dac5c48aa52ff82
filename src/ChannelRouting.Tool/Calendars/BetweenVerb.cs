namespace ChannelRouting.Tool.Calendars;

/// <summary><c>calendar between</c>: the open time between two instants.</summary>
internal static class BetweenVerb
{
    public static ToolVerb Create(ToolTerminal terminal)
    {
        var source = new CalendarSource(terminal);
        var (start, end) = (InstantText.Argument("START", "From when."), InstantText.Argument("END", "Until when; earlier than START gives a negative answer."));
        var json = ToolVerb.Json();
        var verb = new ToolVerb(
            "between",
            "Counts the open time between two instants.",
            "channelrouting calendar between routing.json 2026-01-09T16:00 2026-01-12T10:00",
            "channelrouting calendar between routing.json 2026-01-09T21:00:00Z 2026-01-12T15:00:00Z --json")
        { start, end, json };
        source.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var hours = source.Read(parsed);
            var open = hours.Between(InstantText.Read(parsed, start, hours), InstantText.Read(parsed, end, hours));
            if (parsed.GetValue(json)) JsonAnswer.Write(terminal, writer => writer.WriteNumber("seconds", open.BclCompatibleTicks / (decimal)NodaConstants.TicksPerSecond));
            else terminal.Output.WriteLine($"{TextOf(open)} open");
            return ExitCode.Fine;
        });
        return verb;
    }

    /// <summary>Hours go on beyond a day: an open day is not 24 of them.</summary>
    private static string TextOf(Duration open) =>
        NodaTime.Text.DurationPattern.CreateWithInvariantCulture("-H'h' mm'm' ss.FFFFFFF's'").Format(open);
}
