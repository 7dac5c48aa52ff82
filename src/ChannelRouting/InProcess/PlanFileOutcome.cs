namespace ChannelRouting;

/// <summary>What came of a watched plan file that changed.</summary>
public enum PlanFileOutcome
{
    /// <summary>Its plan is the current one now.</summary>
    Applied,

    /// <summary>It holds no plan, or one with errors; the plan before stays.</summary>
    Invalid,

    /// <summary>Its plan cannot be the current one, such as for what it lacks; the plan before stays.</summary>
    Refused,

    /// <summary>It is gone or cannot be read; the plan before stays.</summary>
    Unreadable,
}
