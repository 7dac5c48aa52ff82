using System.CommandLine;
using System.CommandLine.Help;
using ChannelRouting.Tool.Calendars;
using ChannelRouting.Tool.Cases;
using ChannelRouting.Tool.Plans;
using ChannelRouting.Tool.PlanTests;
using ChannelRouting.Tool.Reports;

namespace ChannelRouting.Tool;

/// <summary>The verbs and what they exit with (<see cref="ExitCode"/>).</summary>
internal static class ToolCommandLine
{
    private const string AboutExitCodes = "Exit codes: 0 fine; 1 the plan has errors, or a case does not hold or cannot be used; 2 wrong usage, or a file that cannot be read.";

    public static int Run(string[] args, ToolTerminal terminal)
    {
        var root = new RootCommand($"Checks, tests and compares plans of ChannelRouting, asks business calendars, runs SLA clocks, reports on recorded events. {AboutExitCodes}")
        {
            ValidateVerb.Create(terminal),
            DiffVerb.Create(terminal),
            TestVerb.Create(terminal),
            SchemaVerb.Create(terminal),
            new ToolVerb("calendar", "Asks a business calendar.")
            {
                ShowVerb.Create(terminal), AddVerb.Create(terminal), BetweenVerb.Create(terminal), ExplainVerb.Create(terminal), CheckVerb.Create(terminal),
            },
            ReportVerb.Create(terminal),
            new ToolVerb("sla", "Runs SLA clocks.") { RunVerb.Create(terminal) },
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return Invoke(root.Parse(args), terminal);
    }

    private static int Invoke(ParseResult parsed, ToolTerminal terminal)
    {
        try
        {
            if (parsed.Errors.Count == 0 || parsed.Action is HelpWithExamples)
                return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            foreach (var error in parsed.Errors) terminal.Error.WriteLine(error.Message);
            terminal.Error.WriteLine($"See {string.Join(' ', NamesOf(parsed.CommandResult.Command))} --help.");
            return ExitCode.BadInput;
        }
        catch (InputException exception)
        {
            terminal.Error.WriteLine(exception.Message);
            return ExitCode.BadInput;
        }
        finally
        {
            terminal.Output.Flush();
        }
    }

    private static IEnumerable<string> NamesOf(System.CommandLine.Command command) =>
        command.Parents.OfType<System.CommandLine.Command>().SelectMany(NamesOf).Append(command is RootCommand ? "channelrouting" : command.Name);
}
