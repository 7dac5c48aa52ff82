namespace ChannelRouting;

/// <summary>When a calendar made of others is open.</summary>
public enum CombinationRule
{
    /// <summary>When any of them is.</summary>
    Union,

    /// <summary>When all of them are.</summary>
    Intersection,

    /// <summary>When the first is and none of the others is.</summary>
    Difference,
}
