namespace ChannelRouting.Tool.Cases;

/// <summary><c>calendar check</c>: questions to calendars as JSON lines.</summary>
internal static class CheckVerb
{
    public static ToolVerb Create(ToolTerminal terminal)
    {
        var cases = ToolVerb.FileArgument("CASES", "Questions as JSON lines; docs/how-to/command-line.md has their fields.");
        var verb = new ToolVerb(
            "check",
            "Answers questions to calendars, one JSON object a line, with one a line.",
            "channelrouting calendar check cases.jsonl",
            "channelrouting calendar check - < cases.jsonl")
        { cases };
        verb.SetAction(parsed => CaseFile.Run(parsed.GetRequiredValue(cases), terminal, CalendarCase.Answer));
        return verb;
    }
}
