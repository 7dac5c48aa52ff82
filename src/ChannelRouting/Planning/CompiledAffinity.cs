namespace ChannelRouting.Planning;

/// <summary>An affinity rule made ready: its text to be read.</summary>
internal sealed class CompiledAffinity(AffinityRule rule)
{
    private readonly WorkOrderFacts.Reader _read = WorkOrderFacts.ReaderOf(rule.Field, rule.Label);

    public string Name => rule.Name;

    /// <summary>The field or label that it reads.</summary>
    public (string? Field, string? Label) Source => (rule.Field, rule.Label);

    public AffinityTie Tie => rule.Tie ?? AffinityTie.LastAgent;

    public Duration? WaitsFor => rule.WaitsFor;

    /// <summary>What it reads of a work order; null when that is missing or blank.</summary>
    public TieText? TextOf(in WorkOrderFacts facts) =>
        _read(facts) is { } text && !string.IsNullOrWhiteSpace(text) ? new TieText(rule.Field, rule.Label, text) : null;
}
