namespace ChannelRouting.Samples.Tests.Support;

/// <summary>One run over the file's first 2,000 rows, for all tests that look at it.</summary>
public sealed class First2000Rows : IDisposable
{
    public const int Count = 2_000;

    private readonly City311Program _program = new();

    public First2000Rows()
    {
        Outcome = _program.Run("--take", "2000");
        Summary = _program.ReadSummary();
        using var nowhere = new StringWriter();
        var shipped = AppContext.BaseDirectory;
        var options = new City311Options(
            Path.Combine(shipped, "data/boston311-2015-02_to_04.csv.gz"), Path.Combine(shipped, "data/derived-sla-rules.csv"),
            Path.Combine(shipped, "routing.json"), Count, Output: null, Report: null);
        Run = City311Run.Execute(options, new City311Terminal(nowhere, nowhere, IsInteractive: false));
    }

    internal City311Outcome Outcome { get; }

    internal Summary Summary { get; }

    /// <summary>The same rows routed again, for what the summary does not list.</summary>
    internal City311Run Run { get; }

    internal PlainReading Plain { get; } = new(Count);

    public void Dispose() => _program.Dispose();
}
