using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ServiceDesk;

/// <summary>The options, and what a run exits with: 0 when it went through, 2 when an input cannot be used.</summary>
internal static class ServiceDeskCommandLine
{
    private const int BadInput = 2;

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var shipped = ServiceDeskOptions.Shipped;
        var log = FileOption("--log", "The incident log as CSV, plain or gzip.", shipped.Log);
        var plan = FileOption("--plan", "The routing plan as JSON.", shipped.Plan);
        var take = new Option<int?>("--take") { Description = "Read only the first N incidents.", CustomParser = ReadCount };
        var command = new RootCommand("Drives a service desk's incident log through the engine in virtual time.") { log, plan, take };
        command.SetAction(parsed => Run(new ServiceDeskOptions(parsed.GetValue(log)!, parsed.GetValue(plan)!, parsed.GetValue(take)), output, error));

        var parsed = command.Parse(args);
        if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        foreach (var problem in parsed.Errors) error.WriteLine(problem.Message);
        return BadInput;
    }

    private static Option<string> FileOption(string name, string description, string shipped)
    {
        var option = new Option<string>(name) { Description = $"{description} Default: the shipped {Path.GetFileName(shipped)}.", DefaultValueFactory = _ => shipped };
        option.Validators.Add(RefuseBlank);
        return option;
    }

    private static void RefuseBlank(OptionResult result)
    {
        if (result.Tokens is [{ Value: var path }] && string.IsNullOrWhiteSpace(path)) result.AddError($"{result.Option.Name} is '{path}'; give a path.");
    }

    private static int? ReadCount(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0) return count;
        result.AddError($"--take is '{text}'; give a whole number from 1 to {int.MaxValue}.");
        return null;
    }

    private static int Run(ServiceDeskOptions options, TextWriter output, TextWriter error)
    {
        try
        {
            new ConsoleReport(output).Write(ServiceDeskRun.Execute(options));
            return 0;
        }
        catch (InputException exception)
        {
            error.WriteLine(exception.Message);
            return BadInput;
        }
    }
}
