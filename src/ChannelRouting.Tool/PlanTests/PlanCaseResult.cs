namespace ChannelRouting.Tool.PlanTests;

/// <summary>What came of the case on a line.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Name">Its own, or its line where it has none.</param>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="Messages">What is not as it should be, why it cannot be used, or which code it hangs on.</param>
/// <param name="Time">How long it took.</param>
internal sealed record PlanCaseResult(int Line, string Name, PlanCaseOutcome Outcome, IReadOnlyList<string> Messages, TimeSpan Time)
{
    public string Text => string.Join(" ", Messages);
}
