namespace ChannelRouting.Tool.Cases;

/// <summary><c>sla run</c>: SLA clocks and their steps as JSON lines.</summary>
internal static class RunVerb
{
    public static ToolVerb Create(ToolTerminal terminal)
    {
        var cases = ToolVerb.FileArgument("CASES", "Clocks and their steps as JSON lines; docs/how-to/command-line.md has their fields.");
        var timeZones = new TimeZoneOption(terminal);
        var verb = new ToolVerb(
            "run",
            "Runs SLA clocks, one JSON object a line, and says on one line each what they show after each step.",
            "channelrouting sla run cases.jsonl",
            "channelrouting sla run - < cases.jsonl")
        { cases };
        timeZones.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var database = timeZones.Read(parsed);
            return CaseFile.Run(parsed.GetRequiredValue(cases), terminal, (line, answer) => SlaCase.Answer(line, database, answer));
        });
        return verb;
    }
}
