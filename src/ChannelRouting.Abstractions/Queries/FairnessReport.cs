namespace ChannelRouting;

/// <summary>Who got how much of a queue's work in some time, as it stands at one instant.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record FairnessReport
{
    /// <summary>Which queue.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>Since when it tells: the beginning of a window. Where no window lies in the interval that was asked for, the report is of no time and begins and ends at the same instant.</summary>
    public required Instant SinceAt { get; init; }

    /// <summary>Until when: the end of a window, not included; or now, included.</summary>
    public required Instant UntilAt { get; init; }

    /// <summary>Since when the ledger can tell: the beginning of the first window that it keeps. Of what was before nothing is known.</summary>
    public required Instant KeptSinceAt { get; init; }

    /// <summary>
    /// Whether it tells of all that was asked for. False when a part of the interval is before <see cref="KeptSinceAt"/>, is yet to come, or cuts a window: of such a part nothing is counted or estimated.
    /// </summary>
    public required bool IsWhole { get; init; }

    /// <summary>Assignments of the queue's work, to all agents.</summary>
    public required long AssignmentCount { get; init; }

    /// <summary>
    /// Jain's index of assignments per time available, over all agents who were available, in millionths: 1,000,000 when all got the same for their time, 1,000,000 / n when one of n got all. Null: no work was given
    /// out, or none of it to anybody who was available. An agent counts as at most 1,000 times its fair share.
    /// </summary>
    public required long? JainIndexMillionths { get; init; }

    /// <summary>Agents who served the queue in that time or got work of it, by id; one page.</summary>
    public required IReadOnlyList<AgentShare> Agents { get; init => field = ValueList<AgentShare>.Copy(value); }

    /// <summary>Where the next page begins: its <see cref="GetFairness.After"/>. Null: this is the last.</summary>
    public AgentId? Next { get; init; }
}
