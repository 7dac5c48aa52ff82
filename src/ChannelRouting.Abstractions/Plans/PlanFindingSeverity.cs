namespace ChannelRouting;

/// <summary>Whether a plan with a finding can be used.</summary>
public enum PlanFindingSeverity
{
    /// <summary>It cannot be used.</summary>
    Error,

    /// <summary>It can be used, but probably not as meant.</summary>
    Warning,
}
