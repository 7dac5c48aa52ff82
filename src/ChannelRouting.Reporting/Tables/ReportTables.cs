namespace ChannelRouting.Reporting.Tables;

/// <summary>The tables of a report, in their order.</summary>
internal static class ReportTables
{
    public static IEnumerable<ReportTable> Of(ReportInput input) =>
    [
        GoalTables.Results(input), .. GoalTables.Matrices(input),
        ChannelTables.Status(input), ChannelTables.Registry(input), CapacityTable.Of(input), TypeTable.Of(input),
        PromiseTable.Of(input), AgentTable.Of(input), BeforeAfterTable.Of(input), DemandTable.Of(input),
        SatisfactionTables.Dimensions(input), SatisfactionTables.Feedback(input), WorkOrderTable.Of(input),
    ];
}
