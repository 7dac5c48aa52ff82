namespace ChannelRouting;

/// <summary>What sort of part of a plan.</summary>
public enum PlanPartKind
{
    /// <summary>A priority band.</summary>
    Priority,

    /// <summary>A calendar.</summary>
    Calendar,

    /// <summary>A channel.</summary>
    Channel,

    /// <summary>A queue.</summary>
    Queue,

    /// <summary>A classification rule.</summary>
    Rule,

    /// <summary>An SLA policy.</summary>
    SlaPolicy,

    /// <summary>A target of an SLA policy.</summary>
    SlaTarget,

    /// <summary>An over-commit rule.</summary>
    OverCommitRule,
}
