namespace ChannelRouting.Testing;

/// <summary>One trial of code that chooses, whatever it chooses.</summary>
/// <param name="name">Its name.</param>
/// <param name="version">Its version.</param>
/// <param name="asked">What it is asked, in words, and the asking.</param>
internal sealed class SelectorTrial(string name, int version, IReadOnlyList<(string Words, Func<long> Ask)> asked)
{
    private const int Rounds = 20;

    private readonly long?[] _answers = new long?[asked.Count];
    private readonly List<SelectorFinding> _findings = [];

    public IReadOnlyList<SelectorFinding> Run()
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > RoutingLimits.IdentifierLength || version < 1)
            Add(SelectorFindingKind.BadName, $"It has the name '{name}' and version {version}; a name of 1 to {RoutingLimits.IdentifierLength} characters and a version of 1 or more is wanted.");
        for (var i = 0; i < asked.Count; i++) _answers[i] = AskTwice(i);
        for (var i = asked.Count - 1; i >= 0; i--) AskAgain(i);
        CheckRange();
        CheckAllocation();
        return _findings;
    }

    private long? AskTwice(int number)
    {
        try
        {
            var (first, second) = (asked[number].Ask(), asked[number].Ask());
            if (first != second) Add(SelectorFindingKind.NotRepeatable, $"For {asked[number].Words} it answers {first}, and asked again at once {second}.");
            return second;
        }
        catch (Exception exception)
        {
            Add(SelectorFindingKind.Throws, $"For {asked[number].Words} it throws {exception.GetType().Name}: {exception.Message}");
            return null;
        }
    }

    private void AskAgain(int number)
    {
        if (_answers[number] is not { } before || _findings.Exists(finding => finding.Kind == SelectorFindingKind.NotRepeatable)) return;
        if (AskTwice(number) is { } after && after != before) Add(SelectorFindingKind.DependsOnOrder, $"For {asked[number].Words} it answers {before}, and when other things were asked in between {after}.");
    }

    private void CheckRange()
    {
        for (var i = 0; i < asked.Count; i++)
            if (_answers[i] is > RoutingLimits.SelectorScore or < -RoutingLimits.SelectorScore) Add(SelectorFindingKind.OutOfRange, $"For {asked[i].Words} it answers {_answers[i]}; what is past {RoutingLimits.SelectorScore} either way counts as that.");
    }

    /// <summary>By now all code has run, so what is allocated is allocated by each call.</summary>
    private void CheckAllocation()
    {
        var calls = asked.Where((_, i) => _answers[i] is not null).Select(item => item.Ask).ToArray();
        if (calls.Length == 0) return;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
            foreach (var ask in calls) ask();
        var perCall = (GC.GetAllocatedBytesForCurrentThread() - before) / (Rounds * calls.Length);
        if (perCall > SelectorConformance.BytesPerCall) Add(SelectorFindingKind.Allocates, $"A call allocates {perCall} bytes on average; it runs for each agent who could take the work.");
    }

    private void Add(SelectorFindingKind kind, string text)
    {
        if (!_findings.Exists(finding => finding.Kind == kind)) _findings.Add(new SelectorFinding { Kind = kind, Text = text });
    }
}
