namespace ChannelRouting.Metrics;

/// <summary>What is counted in each cell. The first four are levels: what stands now; the others only grow, but where a later event undoes an earlier one.</summary>
internal enum MetricCount
{
    /// <summary>Work orders whose start has not come.</summary>
    Scheduled,

    /// <summary>In line, offered or not.</summary>
    Waiting,

    /// <summary>In an agent's hands, waiting for the customer, or set aside.</summary>
    InProgress,

    /// <summary>Waiting or in progress, past a promise.</summary>
    Overdue,

    Submitted,
    Unclassified,
    Outside,
    Abandoned,
    Cancelled,
    Merged,
    Completed,
    CompletedOverdue,
    CompletedAtFirstContact,
    SelfServed,
    Reopened,

    /// <summary>Left the work in scope: completed, ended, or went under another key.</summary>
    Left,
    LeftOverdue,

    Assigned,
    AssignedFirst,
    AssignedByMatching,
    Transferred,
    Escalated,
    EscalatedOnce,
    OverCapacity,
    AffinityApplied,
    AffinityHit,

    Offered,
    Accepted,
    Declined,
    Missed,

    PromiseMet,
    PromiseMetLate,
    PromiseDroppedLate,
    PromiseBreached,
    AnswerInTime,
    AnswerLate,

    Rated,
    RatedHigh,

    /// <summary>The sum of the scores, in thousandths.</summary>
    ScoreSum,

    /// <summary>Of completions, in millionths of the host's money.</summary>
    Cost,

    /// <summary>Milliseconds in which agents had work in their hands.</summary>
    BusyTime,

    /// <summary>Milliseconds in which agents were there, with or without work.</summary>
    StaffedTime,
}
