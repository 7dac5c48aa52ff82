namespace ChannelRouting.Tool.Cases;

/// <summary><c>calendar check</c>: questions to calendars as JSON lines.</summary>
internal static class CheckVerb
{
    public static ToolVerb Create(ToolTerminal terminal)
    {
        var cases = ToolVerb.FileArgument("CASES", "Questions as JSON lines; docs/how-to/command-line.md has their fields.");
        var timeZones = new TimeZoneOption(terminal);
        var verb = new ToolVerb(
            "check",
            "Answers questions to calendars, one JSON object a line, with one a line.",
            "channelrouting calendar check cases.jsonl",
            "channelrouting calendar check - < cases.jsonl")
        { cases };
        timeZones.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var database = timeZones.Read(parsed);
            return CaseFile.Run(parsed.GetRequiredValue(cases), terminal, (line, answer) => CalendarCase.Answer(line, database, answer));
        });
        return verb;
    }
}
