namespace ChannelRouting;

/// <summary>What one agent got of a queue's work, and what made that more or less than its share.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AgentShare
{
    /// <summary>Who.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Assignments of the queue's work, whatever brought them.</summary>
    public required long AssignmentCount { get; init; }

    /// <summary>Of these, those that somebody made by hand, or transferred to the agent.</summary>
    public required long ByHandCount { get; init; }

    /// <summary>Of these, those of work that came back to the agent who had it.</summary>
    public required long ReturnedCount { get; init; }

    /// <summary>Of these, those by matching of work that prefers the agent, has to do with it by an affinity rule, or waited for it for such a reason.</summary>
    public required long PreferredCount { get; init; }

    /// <summary>Offers of the queue's work.</summary>
    public required long OfferCount { get; init; }

    /// <summary>Offers of the queue's work that it declined, one made before the ledger began anew included.</summary>
    public required long DeclineCount { get; init; }

    /// <summary>Offers of the queue's work that it missed, one made before the ledger began anew included.</summary>
    public required long MissCount { get; init; }

    /// <summary>What the assigned work costs by its channels, in units.</summary>
    public required long Units { get; init; }

    /// <summary>How long it took new work, while it served the queue.</summary>
    public required Duration AvailableTime { get; init; }

    /// <summary>Of this, how long it was full: it had no room for work of any channel that it takes work of, or as much of the queue's work as it may. Room that is held free for work counts as free.</summary>
    public required Duration FullTime { get; init; }

    /// <summary>How long it was away and else would have taken new work, while it served the queue.</summary>
    public required Duration AwayTime { get; init; }

    /// <summary>Its share of all assignments, in millionths, rounded down; null when there were none.</summary>
    public required long? ShareMillionths { get; init; }

    /// <summary>Its share of the time that all agents together were available, in millionths, rounded down; null when nobody was.</summary>
    public required long? ExpectedShareMillionths { get; init; }

    /// <summary>The rank that the queue has with it now, 1 or more.</summary>
    public required int Rank { get; init; }

    /// <summary>
    /// Whether it has its most by <see cref="FairnessPolicy.MaxSharePercent"/> now, so that it stands behind the others when work is given out.
    /// </summary>
    public required bool IsAtMaxShare { get; init; }

    /// <summary>The skills that some work of the queue which is not final asks for, wishes aside, and that the agent does not satisfy now; by name.</summary>
    public required IReadOnlyList<SkillId> LackedSkills { get; init => field = ValueList<SkillId>.Copy(value); }
}
