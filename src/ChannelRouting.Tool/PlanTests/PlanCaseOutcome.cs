namespace ChannelRouting.Tool.PlanTests;

/// <summary>What came of a case.</summary>
internal enum PlanCaseOutcome
{
    Passed,

    /// <summary>The plan does something else.</summary>
    Failed,

    /// <summary>The line cannot be used.</summary>
    Unusable,

    /// <summary>It hangs on code that only the host has.</summary>
    Skipped,
}
