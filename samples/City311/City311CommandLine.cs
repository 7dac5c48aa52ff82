using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace City311;

/// <summary>The options, and what a run exits with: 0 when it went through, 2 when an input cannot be used.</summary>
internal static class City311CommandLine
{
    private const int BadInput = 2;

    public static int Run(string[] args, City311Terminal terminal)
    {
        var data = FileOption("--data", "Service requests as CSV, plain or gzip.", "data/boston311-2015-02_to_04.csv.gz");
        var rules = FileOption("--rules", "SLA rules by request type as CSV.", "data/derived-sla-rules.csv");
        var plan = FileOption("--plan", "The routing plan as JSON.", "routing.json");
        var take = new Option<int?>("--take") { Description = "Read only the first N rows.", CustomParser = ReadCount };
        var output = new Option<string?>("--output") { Description = "A folder to write summary.json to; made when it is missing." };
        var report = new Option<string?>("--report") { Description = "An HTML file to write the month's report to, with charts." };
        foreach (var path in new Option[] { data, rules, plan, output, report }) path.Validators.Add(RefuseBlank);
        var command = new RootCommand("Routes the City of Boston's 311 service requests in virtual time.") { data, rules, plan, take, output, report };
        command.SetAction(parsed => Run(
            new City311Options(parsed.GetValue(data)!, parsed.GetValue(rules)!, parsed.GetValue(plan)!, parsed.GetValue(take), parsed.GetValue(output), parsed.GetValue(report)), terminal));

        var parsed = command.Parse(args);
        if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error });
        foreach (var error in parsed.Errors) terminal.Error.WriteLine(error.Message);
        return BadInput;
    }

    private static Option<string> FileOption(string name, string description, string shipped) => new(name)
    {
        Description = $"{description} Default: the shipped {Path.GetFileName(shipped)}.",
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, shipped),
    };

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

    private static int Run(City311Options options, City311Terminal terminal)
    {
        try
        {
            if (options.Output is { } planned) SummaryFile.Check(planned);
            if (options.Report is { } file) ReportFile.Check(file);
            var run = City311Run.Execute(options, terminal);
            new ConsoleReport(terminal).Write(run);
            if (options.Output is { } folder) SummaryFile.Write(run, folder);
            if (options.Report is { } page) ReportFile.Write(run, page);
            return 0;
        }
        catch (InputException exception)
        {
            terminal.Error.WriteLine(exception.Message);
            return BadInput;
        }
    }
}
