using System.Globalization;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>One run over all rows of the city's data, and the due dates per type that were measured on it.</summary>
public sealed class WholeCity
{
    private readonly ILookup<string, ServiceRequest> _byType;

    public WholeCity()
    {
        using var nowhere = new StringWriter();
        var shipped = AppContext.BaseDirectory;
        var options = new City311Options(
            Path.Combine(shipped, "data/boston311-2015-02_to_04.csv.gz"), Path.Combine(shipped, "data/derived-sla-rules.csv"),
            Path.Combine(shipped, "routing.json"), Take: null, Output: null, Report: null);
        Run = City311Run.Execute(options, new City311Terminal(nowhere, nowhere, IsInteractive: false));
        _byType = Run.Requests.ToLookup(request => request.Type);
        Floors = [.. File.ReadLines(Path.Combine(shipped, "Expected/city311-due-dates-per-type.txt")).Skip(1).Select(FloorOf)];
    }

    internal City311Run Run { get; }

    /// <summary>By type, ordinally.</summary>
    internal IReadOnlyList<DueDateFloor> Floors { get; }

    internal DueDateCheck CheckOf(string type) => DueDateCheck.Of(type, Run, _byType[type]);

    private static DueDateFloor FloorOf(string line)
    {
        var fields = line.Split('\t');
        return new DueDateFloor(fields[2], int.Parse(fields[0], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture));
    }
}
