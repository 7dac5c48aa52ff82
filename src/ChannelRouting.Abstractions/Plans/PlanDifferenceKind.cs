namespace ChannelRouting;

/// <summary>In what way two plans differ in one thing.</summary>
public enum PlanDifferenceKind
{
    /// <summary>It is in the plan after and was not in the one before.</summary>
    Added,

    /// <summary>It was in the plan before and is not in the one after.</summary>
    Removed,

    /// <summary>It is another one.</summary>
    Changed,

    /// <summary>It stands at another place in a list that is tried in order.</summary>
    Moved,
}
