namespace ChannelRouting;

/// <summary>Promises that are made everywhere: each names a start, a stop and the statuses in which it pauses, for what a target does not say itself.</summary>
/// <remarks>The table is in docs/concepts/policies.md.</remarks>
public enum SlaTargetKind
{
    /// <summary>Until the work is done: from submitted to completed; pauses in waiting and suspended. The kind of a target that names none.</summary>
    Resolution,

    /// <summary>Until somebody has it: from submitted to assigned; pauses in suspended.</summary>
    TimeToAssign,

    /// <summary>Until somebody picks up, each time it stands in line: from queued to assigned; pauses in suspended. In seconds, by channel.</summary>
    Answer,

    /// <summary>Until the first reply: from submitted to responded; does not pause.</summary>
    FirstResponse,

    /// <summary>Until each further reply: from the first customer message that is not answered to responded; does not pause. Its mean is the mean response time.</summary>
    NextResponse,

    /// <summary>Until the reply of whoever got it: from assigned to responded, anew at every assignment; does not pause.</summary>
    ResponseAfterAssignment,

    /// <summary>Until the next word to the customer: from each reply to the next while the work is open; does not pause.</summary>
    PeriodicUpdate,

    /// <summary>Until the customer knows the result: from submitted to result given; pauses in waiting and suspended.</summary>
    ResultGiven,

    /// <summary>Until the wrap-up is done: from completed to closed.</summary>
    Closing,

    /// <summary>Until the problem is handed up or the work done: from submitted to escalated; does not pause.</summary>
    TimeToEscalate,

    /// <summary>Time in an agent's hands: from submitted to completed; pauses wherever no agent works on it.</summary>
    AgentWork,

    /// <summary>Time the customer waits for us: from submitted to completed; pauses in waiting only.</summary>
    RequesterWait,
}
