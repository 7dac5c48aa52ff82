namespace ChannelRouting.Samples.Tests.Support;

/// <summary>One row of the status tables in summary.json.</summary>
internal sealed record SummaryFigures
{
    public required string Key { get; init; }

    public required int Total { get; init; }

    public required int Waiting { get; init; }

    public required int InProgress { get; init; }

    public required int Completed { get; init; }

    public required double? MeanSecondsToAssign { get; init; }

    public required double? P90SecondsToAssign { get; init; }

    public required double? MeanSecondsToComplete { get; init; }

    public required double? P90SecondsToComplete { get; init; }

    public required int Overdue { get; init; }

    public required double? OverdueRate { get; init; }

    public required int CompletedOverdue { get; init; }

    public required double? CompletedOverdueRate { get; init; }
}
